package types

import "csshell/pipeline/value"

// methodDef declares PSMethod and its kin: what a method named without parentheses is.
func methodDef() *Def {
	of := func(do func(m *BoundMethod) any) func(In) (any, error) {
		return func(in In) (any, error) { return do(in.Self.(*BoundMethod)), nil }
	}
	return &Def{Members: []Row{
		{Text: "System.Object Invoke(params System.Object[] arguments)", Do: func(in In) (any, error) {
			return in.Self.(*BoundMethod).Invoke(in.P, in.Items(0))
		}},
		{Text: "string ToString()", Do: of(func(m *BoundMethod) any { return m.Text() })},
		{Text: "System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}", Do: of(func(m *BoundMethod) any {
			return texts(m.Definitions()...)
		})},
		{Text: "System.Management.Automation.PSMemberTypes MemberType {get;}", Do: of(func(m *BoundMethod) any { return m.memberType() })},
		{Text: "string TypeNameOfValue {get;}", Do: of(func(m *BoundMethod) any { return value.Text(m.Type()) })},
		{Text: "System.Object Value {get;}", Do: of(func(m *BoundMethod) any { return m })},
		{Text: "string Name {get;}", Do: of(func(m *BoundMethod) any { return m.Name })},
		{Text: "bool IsInstance {get;}", Do: of(func(m *BoundMethod) any { return m.own != nil })},
	}}
}

// memberType is the PSMemberTypes value of the method's kind.
func (m *BoundMethod) memberType() any {
	n := int64(64) // Method
	switch m.Type() {
	case psScriptMethodType:
		n = 256
	case psIndexedPropertyType:
		n = 512 // ParameterizedProperty
	}
	return EnumValue("System.Management.Automation.PSMemberTypes", n)
}
