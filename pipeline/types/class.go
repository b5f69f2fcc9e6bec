package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Class is what a script class declares; the compiler fills it and hangs it on value.Type.Ext, with Type.Base the class
// or .NET type it derives from. An instance is a *value.Object with Class set, whose slots hold all properties of the
// chain, the base class's first; Object.Base holds the .NET object when a class derives from one (an exception, a
// list).
//
// New(p, t, args) calls Instance, then the constructor that fits. A constructor's Invoke calls ConstructBase first,
// with the arguments of `: base(...)` or none, and then runs its body.
type Class struct {
	// Type is the class itself.
	Type *value.Type
	// Properties are those that the class itself declares, static ones included, in order.
	Properties []*Property
	// Methods are those that the class itself declares, static ones included, in order.
	Methods []*Method
	// Constructors are the instance constructors; a class without any has the default one.
	Constructors []*Method
	// Instance makes an object with the defaults of all properties of the chain, before any constructor runs.
	Instance func(p *pipeline.Proc) (*value.Object, error)
	// Init runs the static initialisers once, before the first use of a static member; nil when there are none.
	Init func(p *pipeline.Proc) error
}

// Property is a property of a script class.
type Property struct {
	Name string
	// Type is the declared type; nil stands for System.Object.
	Type *value.Type
	// Static properties keep their value here, in Value.
	Static, Hidden bool
	Value          any
	// ReadOnly properties are shown with {get;} and refuse assignment: rows of a database, not script classes.
	ReadOnly bool
	// Check converts and validates a value that is assigned; nil converts to Type only.
	Check func(p *pipeline.Proc, v any) (any, error)
}

// Param is a parameter of a script method.
type Param struct {
	Name string
	// Type is the declared type; nil stands for System.Object.
	Type *value.Type
}

// Method is a method or constructor of a script class.
type Method struct {
	Name   string
	Params []Param
	// Returns is the declared type; VoidType for none, nil for System.Object.
	Returns        *value.Type
	Static, Hidden bool
	// Invoke runs the body with arguments that have been converted to the parameters' types. Self is nil for a static method.
	Invoke func(p *pipeline.Proc, self any, args []any) (any, error)
}

// ClassOf returns the script class behind a type, nil when it is not one.
func ClassOf(t *value.Type) *Class {
	if t == nil {
		return nil
	}
	c, _ := t.Ext.(*Class)
	return c
}
