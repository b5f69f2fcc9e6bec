package repl

import (
	"regexp"
	"strings"
	"sync"

	"csshell/pipeline/source"
	"csshell/shell/syntax"
)

// secretWords mark names behind which a secret may stand.
var secretWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)password|passphrase|asplaintext|token|apikey|secret|credential|privatekey|\bpin`)
})

// HoldsSecret reports whether a line may hold a secret, so that it is neither stored nor offered by itself: a literal
// assigned to a variable, or given to a parameter, with such a name; a line with such a word that does not parse; a line
// that begins with a blank. A variable or a command as the value is no secret.
func HoldsSecret(line string) bool {
	if strings.HasPrefix(line, " ") {
		return true
	}
	if !secretWords().MatchString(line) {
		return false
	}
	tree, errors := syntax.Parse(&source.File{Text: line})
	if len(errors) > 0 {
		return true
	}
	found := false
	syntax.Inspect(tree, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.AssignmentStatement:
			v, ok := n.Left.(*syntax.VariableExpression)
			found = found || ok && secretWords().MatchString(v.Path) && literalInside(n.Right)
		case *syntax.Command:
			found = found || secretArgument(n)
		}
		return !found
	})
	return found
}

// secretArgument reports whether a literal is the value of a parameter with such a name.
func secretArgument(c *syntax.Command) bool {
	for i, e := range c.Elements {
		q, ok := e.(*syntax.CommandParameter)
		if !ok || !secretWords().MatchString(q.Name) {
			continue
		}
		if strings.EqualFold(q.Name, "AsPlainText") {
			return anyLiteral(c)
		}
		if q.Argument != nil && literalInside(q.Argument) {
			return true
		}
		if q.Argument == nil && i+1 < len(c.Elements) && literalInside(c.Elements[i+1]) {
			return true
		}
	}
	return false
}

func anyLiteral(c *syntax.Command) bool {
	for _, e := range c.Elements[1:] {
		if literalInside(e) {
			return true
		}
	}
	return false
}

// literalInside reports whether a text or number stands in a node, outside of the commands in it.
func literalInside(n syntax.Node) bool {
	if n == nil {
		return false
	}
	found := false
	syntax.Inspect(n, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.Command, *syntax.CommandParameter:
			return false
		case *syntax.StringConstantExpression, *syntax.ExpandableStringExpression, *syntax.ConstantExpression:
			found = true
		}
		return !found
	})
	return found
}
