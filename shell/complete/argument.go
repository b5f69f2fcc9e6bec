package complete

import (
	"context"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// argument completes an argument of a command: the value of the parameter that it belongs to, else a path.
func (r *request) argument(c *syntax.Command, at syntax.Node, w word) Result {
	if w.quote == 0 {
		if res, ok := r.listElement(c, at, w); ok {
			return res
		}
	}
	b := r.bind(c, at)
	if b == nil {
		return r.paths(w)
	}
	return r.values(c, b, w)
}

// listElement completes the last element of a list of values: `red, g`.
func (r *request) listElement(c *syntax.Command, at syntax.Node, w word) (Result, bool) {
	for _, e := range c.Elements[1:] {
		a, ok := e.(*syntax.ArrayLiteral)
		if !ok || int(a.Extent.End) != r.cursor && r.cursor > int(a.Extent.End)+1 && !r.openAt(int(a.Extent.End)) || at != nil && a.Elements[len(a.Elements)-1] != at {
			continue
		}
		if b := r.bind(c, a); b != nil {
			return r.values(c, b, w), true
		}
	}
	return Result{}, false
}

// values lists the values of the parameter at the cursor, or of another one that could stand there; else paths.
func (r *request) values(c *syntax.Command, b *binding, w word) Result {
	if b.value == nil {
		return r.paths(w)
	}
	for _, p := range append([]*cmdlets.Param{b.value}, b.others...) {
		b.value = p
		if list, ok := r.valuesOf(c, b, w); ok {
			return Result{From: w.from, To: w.to, Matches: list}
		}
	}
	return r.paths(w)
}

// valuesOf lists the values of one parameter; false when nothing is known of them.
func (r *request) valuesOf(c *syntax.Command, b *binding, w word) ([]Match, bool) {
	if list, ok := r.known(b, w); ok {
		return list, true
	}
	if list := r.completer(c, b, w); len(list) > 0 {
		return list, true
	}
	if list, ok := r.declaredValues(b.value, w); ok {
		return list, true
	}
	return r.namedValues(c, b.value, w)
}

// declaredValues are the values that the declaration of a parameter allows.
func (r *request) declaredValues(p *cmdlets.Param, w word) ([]Match, bool) {
	for _, v := range p.Validate {
		one, ok := v.(*cmdlets.OneOf)
		if !ok {
			continue
		}
		words := one.Words
		if one.Generate != nil {
			words, _ = one.Generate(r.p)
		}
		return sorted(valueMatches(words, w, w.quote)), true
	}
	t := p.Type
	if t != nil && t.Elem != nil {
		t = t.Elem
	}
	if t == nil {
		return nil, false
	}
	if t.Kind == value.EnumKind && t.Enum != nil {
		return sorted(valueMatches(t.Enum.Names, w, w.quote)), true
	}
	if t == value.BoolType {
		return valueMatches([]string{"$true", "$false"}, w, 0), w.text == "" || w.text[0] == '$'
	}
	return nil, false
}

// valueMatches are the words that begin with what was typed, quoted where they must be.
func valueMatches(words []string, w word, quote byte) []Match {
	var out []Match
	fits := pattern(w.text)
	for _, v := range words {
		if fits.Match(v) {
			text := quoted(v, quote)
			if strings.HasPrefix(v, "$") && quote == 0 && isVariableWord(v) {
				text = v
			}
			out = append(out, Match{Text: text, List: v, Kind: "ParameterValue", Tip: v})
		}
	}
	return out
}

func isVariableWord(s string) bool { return s == "$true" || s == "$false" }

// completer runs what a script has declared for a parameter: a block with five arguments, or a list of words.
func (r *request) completer(c *syntax.Command, b *binding, w word) []Match {
	switch f := value.Base(b.value.Completer).(type) {
	case *value.Array:
		var words []string
		for _, v := range f.Items {
			words = append(words, value.ToString(v))
		}
		list := valueMatches(words, w, w.quote)
		for i := range list {
			list[i].Text = list[i].List
		}
		return list
	case pipeline.Block:
		return r.runCompleter(c, b, f, w)
	}
	return nil
}

func (r *request) runCompleter(c *syntax.Command, b *binding, f pipeline.Block, w word) []Match {
	typed := w.text
	if w.quote != 0 {
		typed = string(w.quote) + w.text + string(w.quote)
	}
	bound := value.NewHashtable(0)
	for p, n := range b.used {
		if n != nil && (p != b.value || w.from < r.cursor) {
			bound.Set(p.Name, r.argumentValue(p, n))
		}
	}
	var out pipeline.Collect
	args := []any{b.command.Name, b.value.Name, typed, commandAst(c), bound}
	if err := f.Invoke(r.p, args, nil, pipeline.SinkFunc(func(v any) error { return pipeline.Unroll(v, &out) })); err != nil {
		r.p.Session.RecordError(errs.Of(err))
		return nil
	}
	var list []Match
	for _, v := range out.Items {
		list = append(list, completerMatch(v))
	}
	return list
}

// completerMatch is what a completer gave: a CompletionResult, or a text.
func completerMatch(v any) Match {
	if m, ok := value.Base(v).(*CompletionResult); ok {
		return m.Match
	}
	s := value.ToString(v)
	return Match{Text: s, List: s, Kind: "Text", Tip: s}
}

// argumentValue is the value of an argument as far as it is known without running anything.
func (r *request) argumentValue(p *cmdlets.Param, n syntax.Node) any {
	if p.Type == value.SwitchType {
		return true
	}
	if v, ok := r.constant(n); ok {
		return v
	}
	return syntax.Text(n)
}

// constant is the value of a constant argument.
func (r *request) constant(n syntax.Node) (any, bool) {
	switch n := n.(type) {
	case *syntax.StringConstantExpression:
		return n.Value, true
	case *syntax.ConstantExpression:
		return n.Value, true
	case *syntax.VariableExpression:
		return r.p.Session.Variable(n.Path)
	case *syntax.CommandParameter:
		return true, true
	}
	return nil, false
}

// astType is the type of the tree node that a completer gets.
var astType = &value.Type{Name: "System.Management.Automation.Language.CommandAst"}

// ast is a node of the tree as scripts see it: its text.
type ast struct{ text string }

// Type is CommandAst.
func (*ast) Type() *value.Type { return astType }

// Text is the text of the node.
func (a *ast) Text() string { return a.text }

func commandAst(c *syntax.Command) any { return &ast{syntax.Text(c)} }

// source asks whoever knows the values of a kind. People and folders are found by more than how they are spelt, so that
// what comes is not looked through again.
func (r *request) source(kind string, w word) ([]Match, bool) {
	var s cmdlets.ValueSource
	if !r.p.Session.Service(&s) {
		return nil, false
	}
	ctx := r.p.Ctx
	if ctx == nil {
		ctx = context.Background()
	}
	words := s.Values(ctx, kind, w.text, maxValues)
	if words == nil {
		return nil, false
	}
	if kind == "user" || kind == "account" || kind == "ou" {
		return valueMatches(words, word{}, w.quote), true
	}
	return valueMatches(words, w, w.quote), true
}

// maxValues is how many values of a kind are asked for.
const maxValues = 1000
