package session

import (
	"strings"

	"csshell/pipeline/source"
	"csshell/shell/syntax"
)

// feedInput gives a text that reads $input the lines of standard input; without $input they are left to Read-Host. A
// terminal is not read.
func (s *Session) feedInput(text string) {
	if s.host.in == nil || s.host.inTerm() || !strings.Contains(strings.ToLower(text), "$input") || !readsInput(text) {
		return
	}
	for {
		line, err := s.host.in.ReadString('\n')
		if line != "" {
			s.Global.Call.Input = append(s.Global.Call.Input, strings.TrimRight(line, "\r\n"))
		}
		if err != nil {
			return
		}
	}
}

// readsInput reports whether $input stands in a text outside of functions.
func readsInput(text string) (found bool) {
	tree, _ := syntax.Parse(&source.File{Text: text})
	syntax.Inspect(tree, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FunctionDefinition, *syntax.TypeDefinition:
			return false
		case *syntax.VariableExpression:
			found = found || strings.EqualFold(n.Path, "input")
		}
		return !found
	})
	return found
}
