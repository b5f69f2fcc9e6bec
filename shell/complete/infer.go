package complete

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// subject is what is known of an expression without running it: its value, or at least its type.
type subject struct {
	value any
	has   bool
	typ   *value.Type
	// class is a class that stands in the text.
	class *syntax.TypeDefinition
	// ordered keeps the properties in their own order; hash adds the keys of a hashtable.
	ordered, hash bool
}

func known(v any) *subject {
	s := &subject{value: v, has: true}
	switch b := v.(type) {
	case *value.Object:
		s.ordered = b.Class == nil && b.Base == nil
	case *value.Hashtable:
		s.hash = true
	}
	return s
}

func typed(t *value.Type) *subject {
	if t == nil {
		return nil
	}
	return &subject{typ: t}
}

// keys are the keys of a hashtable as members.
func (s *subject) keys(w *value.Wildcard, seen map[string]bool) []Match {
	h, ok := s.value.(*value.Hashtable)
	if !ok {
		return nil
	}
	var out []Match
	for _, k := range h.Keys() {
		name := value.ToString(k)
		if !w.Match(name) || seen[value.Fold(name)] {
			continue
		}
		text := memberText(name)
		out = append(out, Match{Text: text, List: text, Kind: "Property", Tip: name})
	}
	return out
}

// infer tells what an expression is worth, nil when nothing is known. Values of variables are looked at, properties of
// plain objects read; no method is called and no script property run.
func (r *request) infer(e syntax.Node) *subject {
	switch e := e.(type) {
	case *syntax.VariableExpression:
		return r.inferVariable(e)
	case *syntax.StringConstantExpression:
		return known(e.Value)
	case *syntax.ExpandableStringExpression:
		return typed(value.StringType)
	case *syntax.ConstantExpression:
		return known(e.Value)
	case *syntax.MemberExpression:
		return r.inferMember(e)
	case *syntax.InvokeMemberExpression:
		return r.inferCall(e)
	case *syntax.IndexExpression:
		return r.element(r.infer(e.Target))
	case *syntax.ConvertExpression:
		return typed(r.findType(e.Type.TypeName))
	case *syntax.ParenExpression:
		return r.infer(e.Pipeline)
	case *syntax.ArrayLiteral:
		return r.infer(e.Elements[0])
	case *syntax.Hashtable:
		return typed(types.Find("hashtable"))
	case *syntax.TypeExpression:
		return known(r.findType(e.TypeName))
	case *syntax.BinaryExpression:
		if e.Operator == syntax.DotDot {
			return typed(value.Int32Type)
		}
		return r.infer(e.Left)
	case *syntax.ScriptBlockExpression:
		return typed(value.ScriptBlockType)
	case *syntax.Pipeline:
		return r.inferPipeline(e, len(e.Elements))
	case *syntax.SubExpression:
		return r.inferBlock(e.Body)
	case *syntax.ArrayExpression:
		return r.inferBlock(e.Body)
	}
	return nil
}

func (r *request) inferBlock(b *syntax.StatementBlock) *subject {
	if len(b.Statements) == 0 {
		return nil
	}
	return r.infer(b.Statements[len(b.Statements)-1])
}

// inferPipeline tells what the first n elements of a pipeline give.
func (r *request) inferPipeline(pl *syntax.Pipeline, n int) *subject {
	for i := n - 1; i >= 0; i-- {
		switch e := pl.Elements[i].(type) {
		case *syntax.CommandExpression:
			return r.infer(e.Expression)
		case *syntax.Command:
			c := r.lookup(e)
			if c == nil {
				return nil
			}
			if passes(c.Name) {
				continue
			}
			return r.outputOf(c.Name, c.OutputTypes)
		}
	}
	return nil
}

// passes reports whether a command gives on what it gets.
func passes(name string) bool {
	switch value.Fold(name) {
	case "where-object", "sort-object", "select-object", "tee-object", "get-unique":
		return true
	}
	return false
}

// outputs are the types of objects that commands give whose declaration names none.
var outputs = map[string]string{"get-childitem": "System.IO.FileInfo", "get-item": "System.IO.FileInfo", "get-date": "System.DateTime",
	"get-process": "System.Diagnostics.Process", "get-location": "System.Management.Automation.PathInfo", "get-content": "System.String",
	"get-command": "System.Management.Automation.CmdletInfo", "new-timespan": "System.TimeSpan", "get-random": "System.Int32",
	"measure-command": "System.TimeSpan", "out-string": "System.String", "get-variable": "System.Management.Automation.PSVariable"}

func (r *request) outputOf(name string, declared []string) *subject {
	if full, ok := outputs[value.Fold(name)]; ok {
		if t := types.Find(full); t != nil {
			return typed(t)
		}
	}
	var more cmdlets.OutputTypes
	r.p.Session.Service(&more)
	for _, d := range declared {
		if more != nil {
			if t := more.OutputType(d); t != nil {
				return typed(t)
			}
		}
		if t := types.Find(d); t != nil && t != value.ObjectType {
			return typed(t)
		}
	}
	return nil
}

func (r *request) inferVariable(v *syntax.VariableExpression) *subject {
	switch {
	case strings.EqualFold(v.Path, "_"), strings.EqualFold(v.Path, "psitem"):
		if s := r.underscore(v); s != nil {
			return s
		}
	case strings.EqualFold(v.Path, "this"):
		if t := r.enclosingClass(int(v.Extent.Start)); t != nil {
			return &subject{class: t}
		}
	}
	if s := r.loopVariable(v); s != nil {
		return s
	}
	if val, ok := r.p.Session.Variable(v.Path); ok && val != nil {
		return r.firstOf(known(val))
	}
	return r.assignedTo(v)
}

// firstOf stands an array's first element beside it: members of the elements can be named on the array.
func (r *request) firstOf(s *subject) *subject { return s }

// assignedTo tells what the text assigns to a variable.
func (r *request) assignedTo(v *syntax.VariableExpression) *subject {
	for i := len(r.nodes) - 1; i >= 0; i-- {
		a, ok := r.nodes[i].(*syntax.AssignmentStatement)
		if !ok || a.Right == nil || int(a.Extent.End) > int(v.Extent.Start) {
			continue
		}
		left := a.Left
		if c, ok := left.(*syntax.ConvertExpression); ok {
			left = c.Child
			if x, ok := left.(*syntax.VariableExpression); ok && strings.EqualFold(x.Path, v.Path) {
				return typed(r.findType(c.Type.TypeName))
			}
		}
		if x, ok := left.(*syntax.VariableExpression); ok && strings.EqualFold(x.Path, v.Path) {
			return r.infer(a.Right)
		}
	}
	for _, n := range r.nodes {
		p, ok := n.(*syntax.Parameter)
		if ok && p.Name != nil && strings.EqualFold(p.Name.Path, v.Path) {
			return typed(typeOfParameter(p))
		}
	}
	return nil
}

// typeOfParameter is the type that a parameter declares, nil for none.
func typeOfParameter(p *syntax.Parameter) *value.Type {
	for _, a := range p.Attributes {
		if c, ok := a.(*syntax.TypeConstraint); ok {
			return types.Find(c.TypeName.Text)
		}
	}
	return nil
}

// loopVariable tells what the variable of a foreach around the cursor is.
func (r *request) loopVariable(v *syntax.VariableExpression) *subject {
	for _, n := range r.nodes {
		f, ok := n.(*syntax.ForEachStatement)
		if ok && f.Variable != nil && strings.EqualFold(f.Variable.Path, v.Path) && inside(n, r.cursor) {
			return r.element(r.infer(f.Collection))
		}
	}
	return nil
}

func inside(n syntax.Node, at int) bool {
	s := n.Span()
	return int(s.Start) < at && at <= int(s.End)
}

// element tells what an element of a collection is.
func (r *request) element(s *subject) *subject {
	if s == nil {
		return nil
	}
	if s.has {
		if a, ok := value.Base(s.value).(*value.Array); ok && len(a.Items) > 0 {
			return known(a.Items[0])
		}
		t := value.TypeOf(s.value)
		if t != nil && len(t.Args) == 1 {
			return typed(t.Args[0])
		}
		return s
	}
	if s.typ != nil && s.typ.Elem != nil {
		return typed(s.typ.Elem)
	}
	if s.typ != nil && len(s.typ.Args) == 1 {
		return typed(s.typ.Args[0])
	}
	return s
}
