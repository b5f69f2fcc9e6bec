// Package complete tells what could stand at the cursor of a text that is being typed: commands, parameters, their
// values, members, variables, types, paths. It reads the declarations of commands, the nodes that the parser observes
// before the cursor, and the values that the session holds. It runs nothing but completers that scripts have declared.
package complete

import (
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// Match is one completion.
type Match struct {
	// Text is what is put in, List what a menu shows, Kind the CompletionResultType, Tip the tool tip.
	Text, List, Kind, Tip string
}

// Result is what could stand in the place of the text from From to To (byte offsets); both are -1 where nothing can.
type Result struct {
	From, To int
	Matches  []Match
}

// nothing is the result where nothing can stand.
var nothing = Result{From: -1, To: -1}

// request is one completion under way.
type request struct {
	p      *pipeline.Proc
	text   string
	cursor int
	// nodes are those observed before the cursor, in the order in which they ended.
	nodes  []syntax.Node
	errors []syntax.ParseError
	// defs are the functions of the whole text.
	defs []*syntax.FunctionDefinition

	commands cmdlets.Commands
}

// At completes the text at the cursor, a byte offset.
func At(p *pipeline.Proc, text string, cursor int) Result {
	return newRequest(p, text, cursor).complete()
}

func newRequest(p *pipeline.Proc, text string, cursor int) *request {
	r := &request{p: p, text: text, cursor: min(max(cursor, 0), len(text))}
	p.Session.Service(&r.commands)
	before := &source.File{Text: text[:r.cursor]}
	_, r.errors = syntax.Observe(before, func(n syntax.Node) { r.nodes = append(r.nodes, n) })
	syntax.Observe(&source.File{Text: text}, func(n syntax.Node) {
		if f, ok := n.(*syntax.FunctionDefinition); ok {
			r.defs = append(r.defs, f)
		}
	})
	return r
}

func (r *request) complete() Result {
	if strings.TrimSpace(r.text[:r.cursor]) == "" {
		return nothing
	}
	if res, ok := r.comment(); ok {
		return res
	}
	if res, ok := r.special(); ok {
		return res
	}
	n := r.token()
	switch n := n.(type) {
	case *syntax.VariableExpression, *syntax.UsingExpression:
		return r.variable(n)
	case *syntax.CommandParameter:
		return r.parameterToken(n)
	case *syntax.MemberExpression:
		return r.member(n)
	case *syntax.TypeName:
		return r.typeName(n)
	case *syntax.StringConstantExpression:
		return r.word(n, n.Kind, n.Value)
	case *syntax.ExpandableStringExpression:
		return r.word(n, n.Kind, n.Value)
	}
	return r.blank()
}

// token is the smallest piece of text that ends at the cursor.
func (r *request) token() syntax.Node {
	var best syntax.Node
	for _, n := range r.nodes {
		s := n.Span()
		if int(s.End) != r.cursor || s.Start == s.End {
			continue
		}
		switch n.(type) {
		case *syntax.VariableExpression, *syntax.UsingExpression, *syntax.CommandParameter, *syntax.MemberExpression, *syntax.TypeName,
			*syntax.StringConstantExpression, *syntax.ExpandableStringExpression:
			if best == nil || s.Start > best.Span().Start {
				best = n
			}
		}
	}
	return best
}

// command is the innermost command that is still open at the cursor, nil for none.
func (r *request) command() *syntax.Command {
	var best *syntax.Command
	for _, n := range r.nodes {
		c, ok := n.(*syntax.Command)
		if !ok || !r.openAt(int(c.Extent.End)) {
			continue
		}
		if best == nil || c.Extent.Start > best.Extent.Start {
			best = c
		}
	}
	return best
}

// openAt reports whether only blanks lie between an offset and the cursor.
func (r *request) openAt(end int) bool {
	return strings.Trim(r.text[end:r.cursor], " \t`") == "" || strings.HasPrefix(strings.TrimLeft(r.text[end:r.cursor], " \t"), "`\n")
}

// end is where the word at the cursor ends in the whole text: further letters belong to it.
func (r *request) end(letters func(byte) bool) int {
	i := r.cursor
	for i < len(r.text) && letters(r.text[i]) {
		i++
	}
	return i
}

func isNameByte(c byte) bool {
	return c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c >= 0x80
}

// isWordByte reports whether a letter goes on with an unquoted word.
func isWordByte(c byte) bool { return strings.IndexByte(" \t\r\n;|&(){},<>'\"", c) < 0 }

// whole is the result where nothing is found and no word can be told apart.
func (r *request) whole() Result { return Result{From: 0, To: len(r.text)} }

// pattern is the wildcard that completions of a word must fit.
func pattern(word string) *value.Wildcard { return value.Like(word+"*", true) }

// sorted sorts matches by their list text as the culture does.
func sorted(list []Match) []Match {
	sort.SliceStable(list, func(i, j int) bool { return value.CompareStrings(list[i].List, list[j].List, true) < 0 })
	return list
}
