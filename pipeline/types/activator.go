package types

import "csshell/pipeline/value"

var activatorType = &value.Type{Name: "System.Activator"}

// activatorDef declares Activator, which makes objects of types given as values.
func activatorDef() *Def {
	create := func(in In) (any, error) {
		t, ok := in.Arg(0).(*value.Type)
		if !ok {
			return nil, argumentNull("type")
		}
		args := in.Items(1)
		if _, flag := in.Arg(1).(bool); flag {
			args = nil
		}
		return New(in.P, t, args)
	}
	return &Def{Static: []Row{
		{Text: "System.Object CreateInstance(type type)", Do: create},
		{Text: "System.Object CreateInstance(type type, bool nonPublic)", Do: create},
		{Text: "System.Object CreateInstance(type type, params System.Object[] args)", Do: create},
	}}
}

// nullableDef declares Nullable[T], whose values are those of T or $null: only its constructor and what $null
// answers to are left to it.
func nullableDef() *Def {
	return &Def{
		Params: []string{"T"},
		New:    []Row{{Text: "void new(T value)", Do: func(in In) (any, error) { return in.Arg(0), nil }}},
	}
}

// refDef declares PSReference, the type of [ref].
func refDef() *Def {
	return &Def{
		New: []Row{{Text: "ref new(System.Object value)", Do: func(in In) (any, error) { return NewRef(in.Arg(0)), nil }}},
		Members: []Row{{Text: "System.Object Value {get;set;}", Do: func(in In) (any, error) { return in.Self.(*Ref).Load(), nil },
			Set: func(in In) error { return in.Self.(*Ref).Store(in.Arg(0)) }}},
		From: []Conversion{{From: value.ObjectType, Do: refFrom}},
	}
}
