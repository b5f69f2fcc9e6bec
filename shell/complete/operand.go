package complete

import (
	"csshell/cmdlets"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// operand completes the right side of a comparison or an assignment by the type of its left side.
func (r *request) operand(at syntax.Node, w word) (Result, bool) {
	for i := len(r.nodes) - 1; i >= 0; i-- {
		switch n := r.nodes[i].(type) {
		case *syntax.BinaryExpression:
			if r.rightOf(n.Right, at, n.OperatorPlace) && isComparison(n.Operator) {
				return r.compared(n, w)
			}
		case *syntax.AssignmentStatement:
			if r.rightOf(assigned(n.Right), at, n.OperatorPlace) {
				return r.assignedValue(n, w)
			}
		}
	}
	return Result{}, false
}

// assigned is the expression on the right side of an assignment, nil when there is something else.
func assigned(s syntax.Statement) syntax.Expression {
	pl, ok := s.(*syntax.Pipeline)
	if !ok || len(pl.Elements) != 1 {
		return nil
	}
	ce, ok := pl.Elements[0].(*syntax.CommandExpression)
	if !ok {
		return nil
	}
	return ce.Expression
}

// rightOf reports whether the word at the cursor is the right side, or whether nothing stands there yet.
func (r *request) rightOf(right syntax.Expression, at syntax.Node, operator syntax.Place) bool {
	if at == nil {
		return right == nil && r.openAt(int(operator.Extent.End))
	}
	return right != nil && syntax.Node(right) == at
}

func isComparison(k syntax.TokenKind) bool {
	switch k {
	case syntax.Ieq, syntax.Ine, syntax.Ceq, syntax.Cne, syntax.Ilike, syntax.Iin, syntax.Inotin, syntax.Icontains, syntax.Inotcontains:
		return true
	}
	return false
}

func (r *request) compared(n *syntax.BinaryExpression, w word) (Result, bool) {
	t := enumOf(r.infer(n.Left))
	if t == nil {
		return Result{}, false
	}
	res := Result{From: w.from, To: w.to}
	res.Matches = valueMatches(t.Enum.Names, w, '\'')
	return res, true
}

func enumOf(s *subject) *value.Type {
	if s == nil {
		return nil
	}
	t := s.typ
	if s.has {
		t = value.TypeOf(s.value)
	}
	if t == nil || t.Kind != value.EnumKind || t.Enum == nil {
		return nil
	}
	return t
}

// assignedValue offers what a typed variable takes.
func (r *request) assignedValue(n *syntax.AssignmentStatement, w word) (Result, bool) {
	res := Result{From: w.from, To: w.to}
	if c, ok := n.Left.(*syntax.ConvertExpression); ok {
		if t := r.findType(c.Type.TypeName); t != nil && t.Kind == value.EnumKind && t.Enum != nil {
			res.Matches = textMatches(t.Enum.Names, w)
			return res, true
		}
		return Result{}, false
	}
	v, ok := n.Left.(*syntax.VariableExpression)
	if !ok {
		return Result{}, false
	}
	if words := r.allowed(v.Path); words != nil {
		if w.quote != 0 {
			return res, true
		}
		for _, m := range valueMatches(words, w, 0) {
			m.Kind = "Text"
			res.Matches = append(res.Matches, m)
		}
		return res, true
	}
	val, found := r.p.Session.Variable(v.Path)
	if !found {
		return Result{}, false
	}
	t := enumOf(known(val))
	if t == nil {
		return Result{}, false
	}
	res.Matches = textMatches(t.Enum.Names, w)
	return res, true
}

// textMatches are the names in quotes, as the values of a variable are offered.
func textMatches(names []string, w word) []Match {
	quote := w.quote
	if quote == 0 {
		quote = '\''
	}
	list := sorted(valueMatches(names, w, quote))
	for i := range list {
		list[i].List, list[i].Kind = list[i].Text, "Text"
	}
	return list
}

// allowed are the values that the attributes of a variable allow, nil for any.
func (r *request) allowed(name string) []string {
	var vars cmdlets.Variables
	if !r.p.Session.Service(&vars) {
		return nil
	}
	v, err := vars.FindVariable(name, "")
	if err != nil || v == nil {
		return nil
	}
	for _, a := range v.Attributes {
		list, found, err := types.Get(r.p, a, "ValidValues")
		if err != nil || !found {
			continue
		}
		if arr, ok := value.Base(list).(*value.Array); ok {
			var out []string
			for _, x := range arr.Items {
				out = append(out, value.ToString(x))
			}
			return out
		}
	}
	return nil
}
