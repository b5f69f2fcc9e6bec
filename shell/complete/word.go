package complete

import (
	"strings"

	"csshell/shell/syntax"
)

// word is a bare or quoted word at the cursor, with the place that a completion replaces.
type word struct {
	from, to int
	// text is the word without its quotes, up to the cursor; quote is the quote it begins with, 0 for none.
	text  string
	quote byte
}

// word completes a bare or quoted word: the name of a command, an argument, a string.
func (r *request) word(n syntax.Node, kind syntax.StringKind, text string) Result {
	if kind == syntax.SingleQuotedHereString || kind == syntax.DoubleQuotedHereString {
		return nothing
	}
	w := r.wordAt(n, kind, text)
	c := r.command()
	if q := r.colonParameter(n); q != nil && c != nil {
		return r.colonValue(c, q)
	}
	if c == nil || int(c.Extent.End) != r.cursor {
		return r.loose(n, w)
	}
	if c.Elements[0] == n {
		if w.quote != 0 {
			return r.paths(w)
		}
		return r.commandName(c, w)
	}
	if target := r.redirection(); target {
		return r.paths(w)
	}
	if w.quote == 0 && (w.text == "-" || w.text == "–" || w.text == "—") && !afterDashes(c) {
		return r.parameters(c, n, "", w.from, w.to)
	}
	if w.quote == 0 && strings.HasPrefix(w.text, "-") && w.text != "-" {
		return Result{From: w.from, To: w.to}
	}
	return r.argument(c, n, w)
}

// colonParameter is the parameter whose value behind a colon is n, nil for none.
func (r *request) colonParameter(n syntax.Node) *syntax.CommandParameter {
	for _, x := range r.nodes {
		if q, ok := x.(*syntax.CommandParameter); ok && q.Argument != nil && syntax.Node(q.Argument) == n {
			return q
		}
	}
	return nil
}

// wordAt is the word of a node; what goes on behind the cursor belongs to it.
func (r *request) wordAt(n syntax.Node, kind syntax.StringKind, text string) word {
	s := n.Span()
	w := word{from: int(s.Start), to: r.cursor, text: text}
	raw := r.text[w.from:r.cursor]
	w.quote = quoteOf(raw)
	if w.quote == 0 {
		w.to = r.end(isWordByte)
		return w
	}
	if len(raw) > 1 && raw[len(raw)-1] == w.quote && kind != syntax.BareWord && !r.unterminated(w.from) {
		return w
	}
	if i := strings.IndexByte(r.text[r.cursor:], w.quote); i >= 0 && !strings.Contains(r.text[r.cursor:r.cursor+i], "\n") {
		w.to = r.cursor + i + 1
	}
	return w
}

// unterminated reports whether the string that begins at an offset has no end before the cursor.
func (r *request) unterminated(from int) bool {
	for _, e := range r.errors {
		if e.ID == "TerminatorExpectedAtEndOfString" && int(e.Place.Extent.Start) == from {
			return true
		}
	}
	return false
}

// afterDashes reports whether a lone -- stands in a command, behind which nothing is a parameter.
func afterDashes(c *syntax.Command) bool {
	for _, e := range c.Elements {
		if q, ok := e.(*syntax.CommandParameter); ok && q.Name == "-" {
			return true
		}
	}
	return false
}

// redirection reports whether the cursor stands in the target of a redirection.
func (r *request) redirection() bool {
	for _, n := range r.nodes {
		if f, ok := n.(*syntax.FileRedirection); ok && int(f.Extent.End) == r.cursor {
			return true
		}
	}
	return false
}

// loose completes a word that belongs to no command: a string in an expression is taken for a path, a comparison or an
// assignment offers the values of its left side.
func (r *request) loose(n syntax.Node, w word) Result {
	if r.redirection() {
		return r.paths(w)
	}
	if res, ok := r.operand(n, w); ok {
		return res
	}
	if w.quote != 0 {
		if res := r.paths(w); len(res.Matches) > 0 {
			return res
		}
	}
	return Result{From: w.from, To: w.to}
}

// blank completes where no word has begun.
func (r *request) blank() Result {
	at := word{from: r.cursor, to: r.cursor}
	if strings.HasSuffix(r.text[:r.cursor], "$") || strings.HasSuffix(r.text[:r.cursor], "@") {
		at.from--
		return r.variablesNamed(r.text[at.from:r.cursor], "", at.from, r.cursor)
	}
	if res, ok := r.operand(nil, at); ok {
		return res
	}
	if c := r.command(); c != nil && r.cursor > int(c.Extent.End) {
		return r.argument(c, nil, at)
	}
	if last := r.text[r.cursor-1]; last == ' ' || last == '\t' || last == '\n' {
		return nothing
	}
	return r.whole()
}
