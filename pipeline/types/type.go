package types

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// typeDef declares System.Type: what a type itself answers to with a dot.
func typeDef() *Def {
	of := func(in In) *value.Type { return in.Self.(*value.Type) }
	flag := func(name string, f func(t *value.Type) bool) Row {
		return Row{Text: "bool " + name + " {get;}", Do: func(in In) (any, error) { return f(of(in)), nil }}
	}
	return &Def{
		From: []Conversion{{From: value.StringType, Do: typeFromText}},
		Members: append([]Row{
			{Text: "string Name {get;}", Do: func(in In) (any, error) { return lastPart(of(in)), nil }},
			{Text: "string FullName {get;}", Do: func(in In) (any, error) { return of(in).Name, nil }},
			{Text: "string Namespace {get;}", Do: func(in In) (any, error) { return namespaceOf(of(in)), nil }},
			{Text: "type BaseType {get;}", Do: func(in In) (any, error) {
				if b := baseOf(of(in)); b != nil {
					return b, nil
				}
				return nil, nil
			}},
			{Text: "type UnderlyingSystemType {get;}", Do: func(in In) (any, error) { return of(in), nil }},
			{Text: "string AssemblyQualifiedName {get;}", Do: func(in In) (any, error) { return of(in).Name + ", " + Assembly(of(in)), nil }},
			{Text: "System.Guid GUID {get;}", Do: constant(value.Guid{})},
			flag("IsArray", func(t *value.Type) bool { return t.Kind == value.ArrayKind }),
			flag("IsClass", func(t *value.Type) bool { return !t.IsValue() && t.Kind != value.Interface }),
			flag("IsEnum", func(t *value.Type) bool { return t.Kind == value.EnumKind }),
			flag("IsInterface", func(t *value.Type) bool { return t.Kind == value.Interface }),
			flag("IsValueType", (*value.Type).IsValue),
			flag("IsPrimitive", func(t *value.Type) bool {
				return numberOf(t) != nil && t != value.DecimalType && t != value.BigIntType || t == value.BoolType || t == value.CharType
			}),
			flag("IsGenericType", func(t *value.Type) bool { return t.Def != nil || t.Kind == value.Generic }),
			flag("IsPublic", func(*value.Type) bool { return true }),
			flag("IsAbstract", func(t *value.Type) bool { return t.Kind == value.Interface }),
			flag("IsSealed", func(t *value.Type) bool { return t.IsValue() || t == value.StringType }),
			flag("IsSerializable", func(*value.Type) bool { return true }),
			{Text: "type[] GenericTypeArguments {get;}", Do: func(in In) (any, error) { return typeArray(of(in).Args), nil }},
		}, typeMethods()...),
		Static: []Row{
			{Text: "type GetType(string typeName)", Do: func(in In) (any, error) {
				if t := Find(in.Str(0)); t != nil {
					return t, nil
				}
				return nil, nil
			}},
		},
	}
}

func typeArray(list []*value.Type) *value.Array {
	items := make([]any, len(list))
	for i, t := range list {
		items[i] = t
	}
	return &value.Array{Items: items, Elem: value.TypeType.Base}
}

func typeMethods() []Row {
	of := func(in In) *value.Type { return in.Self.(*value.Type) }
	return []Row{
		{Text: "type GetElementType()", Do: func(in In) (any, error) {
			if e := of(in).Elem; e != nil {
				return e, nil
			}
			return nil, nil
		}},
		{Text: "type[] GetGenericArguments()", Do: func(in In) (any, error) { return typeArray(of(in).Args), nil }},
		{Text: "type GetGenericTypeDefinition()", Do: func(in In) (any, error) { return of(in).Def, nil }},
		{Text: "type MakeGenericType(params type[] typeArguments)", Do: func(in In) (any, error) {
			var args []*value.Type
			for _, x := range in.Items(0) {
				if t, ok := x.(*value.Type); ok {
					args = append(args, t)
				}
			}
			return Close(of(in), args...), nil
		}},
		{Text: "type MakeArrayType()", Do: func(in In) (any, error) { return value.ArrayOf(of(in)), nil }},
		{Text: "type[] GetInterfaces()", Do: func(in In) (any, error) { return typeArray(of(in).Interfaces), nil }},
		{Text: "bool IsAssignableFrom(type c)", Do: func(in In) (any, error) { t, _ := in.Arg(0).(*value.Type); return t != nil && t.IsA(of(in)), nil }},
		{Text: "bool IsAssignableTo(type targetType)", Do: func(in In) (any, error) { t, _ := in.Arg(0).(*value.Type); return t != nil && of(in).IsA(t), nil }},
		{Text: "bool IsSubclassOf(type c)", Do: func(in In) (any, error) {
			t, _ := in.Arg(0).(*value.Type)
			return t != nil && t != of(in) && of(in).IsA(t), nil
		}},
		{Text: "bool IsInstanceOfType(System.Object o)", Do: func(in In) (any, error) { return Is(in.Arg(0), of(in)), nil }},
		{Text: "string[] GetEnumNames()", Do: func(in In) (any, error) { return enumNameArray(of(in)), nil }},
		{Text: "array GetEnumValues()", Do: func(in In) (any, error) { return enumValueArray(of(in)), nil }},
		{Text: "System.Object[] GetMethods()", Do: func(in In) (any, error) { return memberObjects(of(in), int(value.PlainMethod)), nil }},
		{Text: "System.Object[] GetProperties()", Do: func(in In) (any, error) { return memberObjects(of(in), int(value.PlainProperty)), nil }},
		{Text: "System.Object GetProperty(string name)", Do: func(in In) (any, error) { return memberObject(of(in), in.Str(0)), nil }},
		{Text: "System.Object GetMethod(string name)", Do: func(in In) (any, error) { return memberObject(of(in), in.Str(0)), nil }},
		{Text: "System.Object[] GetMembers()", Do: func(in In) (any, error) { return memberObjects(of(in), -1), nil }},
		{Text: "string ToString()", Do: func(in In) (any, error) { return value.Text(of(in)), nil }},
	}
}

// memberObjects are methods or properties as small objects with a Name.
func memberObjects(t *value.Type, kind int) *value.Array {
	var out []any
	for _, m := range tableOf(t).order {
		if kind < 0 || int(m.kind) == kind {
			out = append(out, value.NewObject([]string{"Name", "DeclaringType"}, m.name, m.owner))
		}
	}
	for c := ClassOf(t); c != nil; c = ClassOf(c.Type.Base) {
		for _, p := range c.Properties {
			if kind < 0 || kind == int(value.PlainProperty) {
				out = append(out, value.NewObject([]string{"Name", "PropertyType", "DeclaringType"}, p.Name, p.Type, c.Type))
			}
		}
		for _, m := range c.Methods {
			if kind < 0 || kind == int(value.PlainMethod) {
				out = append(out, value.NewObject([]string{"Name", "ReturnType", "DeclaringType"}, m.Name, m.Returns, c.Type))
			}
		}
	}
	return value.NewArray(out...)
}

func memberObject(t *value.Type, name string) any {
	for _, x := range memberObjects(t, -1).Items {
		if n, _ := x.(*value.Object).Get("Name"); value.Fold(value.ToString(n)) == value.Fold(name) {
			return x
		}
	}
	return nil
}

// lastPart is the Name of a type: the full name without its namespace; of a generic type with `1.
func lastPart(t *value.Type) string {
	if t.Kind == value.ArrayKind {
		return lastPart(t.Elem) + "[" + strings.Repeat(",", max(t.Rank-1, 0)) + "]"
	}
	name := t.Name
	if t.Def != nil {
		name = t.Def.Name
	}
	return name[strings.LastIndexAny(name, ".+")+1:]
}

func namespaceOf(t *value.Type) any {
	name := t.Name
	if t.Def != nil {
		name = t.Def.Name
	}
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return nil
}

// typeProperty reads a property of a type used as a value.
func typeProperty(p *pipeline.Proc, t *value.Type, name string) (any, bool, error) {
	m := find(tableOf(value.TypeType).instance, name)
	if m == nil {
		return nil, false, nil
	}
	return readMember(p, t, m)
}

// callOnType calls a method of a type used as a value.
func callOnType(p *pipeline.Proc, t *value.Type, name string, args []any) (any, bool, error) {
	m := find(tableOf(value.TypeType).instance, name)
	if m == nil || m.kind != value.PlainMethod {
		return nil, false, nil
	}
	v, err := m.call(p, t, args)
	return v, true, err
}
