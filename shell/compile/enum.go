package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

var discard = pipeline.Discard

// hoist defines the types of a statement list before its statements are compiled, because classes may be used above
// the place where they are written.
func (c *compiler) hoist(list []syntax.Statement) {
	for _, s := range list {
		if t, ok := s.(*syntax.TypeDefinition); ok {
			c.defineType(t)
		}
	}
	for _, s := range list {
		if t, ok := s.(*syntax.TypeDefinition); ok && !t.Enum {
			c.fillClass(t)
		}
	}
}

// defineType makes the type of a definition known by name; its members follow.
func (c *compiler) defineType(t *syntax.TypeDefinition) {
	if t.Enum {
		c.types.define(c.enumType(t))
		return
	}
	c.types.define(&value.Type{Name: t.Name, Short: t.Name, Kind: value.Class})
}

// typeDefinition compiles the definition as a statement: the type exists already.
func (c *compiler) typeDefinition(s *syntax.TypeDefinition) run {
	if fail := c.faults[s]; fail != nil {
		return func(*frame.Frame) (flow, error) { return next, fail }
	}
	return func(*frame.Frame) (flow, error) { return next, nil }
}

// enumType makes an enumeration of a script.
func (c *compiler) enumType(s *syntax.TypeDefinition) *value.Type {
	info := &value.EnumInfo{}
	for _, a := range s.Attributes {
		if attributeName(a) == "flags" {
			info.Flags = true
		}
	}
	if len(s.Bases) > 0 {
		info.Under = c.typeRef(s.Bases[0].TypeName)()
	}
	t := &value.Type{Name: s.Name, Short: s.Name, Kind: value.EnumKind, Base: value.EnumBase, Enum: info}
	c.types.define(t)
	next := int64(0)
	for _, m := range s.Members {
		p, ok := m.(*syntax.PropertyMember)
		if !ok {
			continue
		}
		if p.Initial != nil {
			next = enumValue(c.constantValue(p.Initial))
		}
		info.Names, info.Values = append(info.Names, p.Name), append(info.Values, next)
		next++
	}
	return t
}

func enumValue(v any) int64 {
	if e, ok := v.(value.Enum); ok {
		return e.N
	}
	n, err := value.ToInt64(v)
	if err != nil {
		return 0
	}
	return n
}
