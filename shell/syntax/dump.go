package syntax

import (
	"fmt"
	"io"
	"reflect"
	"sort"
	"strings"

	"csshell/pipeline/source"
)

// dumpNode is a node as the dump shows it: .NET's parser makes nodes of some things that are only fields here.
type dumpNode struct {
	kind, detail string
	span         source.Span
	children     []dumpNode
}

// Dump writes one line per node: depth, kind, place and what the node says besides.
func Dump(w io.Writer, n Node) {
	for _, d := range view(n) {
		d.write(w, 0)
	}
}

func (d dumpNode) write(w io.Writer, depth int) {
	place := Place{d.span}
	fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", depth, d.kind, PlaceText(&place), d.detail)
	sort.SliceStable(d.children, func(i, j int) bool {
		a, b := d.children[i], d.children[j]
		if a.span.Start != b.span.Start {
			return a.span.Start < b.span.Start
		}
		if a.span.End != b.span.End {
			return a.span.End < b.span.End
		}
		return a.kind < b.kind
	})
	for _, c := range d.children {
		c.write(w, depth+1)
	}
}

func leaf(kind, detail string, p Place) dumpNode { return dumpNode{kind, detail, p.Extent, nil} }

// view is n as the dump shows it; a node without text gives its children.
func view(n Node) []dumpNode {
	s := n.Span()
	d := dumpNode{kind: strings.TrimPrefix(reflect.TypeOf(n).String(), "*syntax."), detail: detail(n), span: s}
	for _, c := range Children(n) {
		d.children = append(d.children, view(c)...)
	}
	switch n := n.(type) {
	case *AssignmentStatement:
		d.children = append(viewAll(n.Left), viewRight(n.Right)...)
	case *DataStatement:
		d.children = viewAll(n.Body)
	case *FunctionMember:
		return []dumpNode{n.view(d)}
	case *NamedAttributeArgument:
		if n.Omitted {
			d.children = []dumpNode{leaf("ConstantExpression", "Boolean True", n.NamePlace)}
		}
	case *BaseCtorInvokeMemberExpression:
		d.children = append(d.children, leaf("StringConstantExpression", `BareWord ".ctor"`, n.Word), leaf("VariableExpression", "$this", n.Word))
		d = dumpNode{"CommandExpression", "", s, []dumpNode{d}}
	case *MemberExpression, *IndexExpression, *InvokeMemberExpression:
		if d.usingInside() {
			d = dumpNode{"UsingExpression", "", s, []dumpNode{d}}
		}
	}
	if s.Start == s.End && !shownEmpty(n) {
		return d.children
	}
	return []dumpNode{d}
}

func viewAll(n Node) []dumpNode {
	if n == nil {
		return nil
	}
	return view(n)
}

// viewRight shows the right side of an assignment: an expression of its own is no pipeline there.
func viewRight(s Statement) []dumpNode {
	if pl, ok := s.(*Pipeline); ok && len(pl.Elements) == 1 && !pl.Background {
		if ce, ok := pl.Elements[0].(*CommandExpression); ok {
			return view(ce)
		}
	}
	if s == nil {
		return nil
	}
	return view(s)
}

// usingInside turns `$using:a` at the head of a chain of members into the variable: .NET puts the using around the chain.
func (d *dumpNode) usingInside() bool {
	for i := range d.children {
		c := &d.children[i]
		if c.span.Start != d.span.Start || c.kind == "StringConstantExpression" {
			continue
		}
		if c.kind == "UsingExpression" {
			*c = c.children[0]
			return true
		}
	}
	return false
}

// view shows a method as .NET does: with a function inside, and the call of the base in its body.
func (m *FunctionMember) view(d dumpNode) dumpNode {
	f := dumpNode{kind: "FunctionDefinition", detail: fmt.Sprintf("%q", m.Name), span: m.Extent}
	f.span.Start = m.NamePlace.Extent.Start
	var outer, base []dumpNode
	for _, c := range d.children {
		switch c.kind {
		case "Attribute", "TypeConstraint":
			outer = append(outer, c)
		case "CommandExpression":
			base = append(base, c)
		default:
			f.children = append(f.children, c)
		}
	}
	for i := range f.children {
		if body := &f.children[i]; body.kind == "ScriptBlock" && len(body.children) > 0 {
			last := &body.children[len(body.children)-1]
			last.children = append(last.children, base...)
		}
	}
	d.children = append(outer, f)
	return d
}

// shownEmpty reports whether a node without text is shown: the whole, and the body of a block of blanks.
func shownEmpty(n Node) bool {
	s := n.Span()
	switch n := n.(type) {
	case *ScriptBlock:
		return true
	case *NamedBlock:
		return n.Unnamed && int(s.End) < len(s.File.Text) && s.File.Text[s.End] != '}' && s.Start > 0
	}
	return false
}

// PlaceText is a place as line:column-line:column, counted from 1 in UTF-16 code units.
func PlaceText(n Node) string {
	s := n.Span()
	l1, c1 := s.File.Position(int(s.Start))
	l2, c2 := s.File.Position(int(s.End))
	return fmt.Sprintf("%d:%d-%d:%d", l1, c1, l2, c2)
}
