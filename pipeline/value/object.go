package value

// Object is an object with properties in slots: a [pscustomobject], a row of a query, an instance of a script class, or
// a value of another type that was given members of its own.
type Object struct {
	// Shape tells the type names and which property is in which slot.
	Shape *Shape
	// Slots hold the values of note properties, and *Member for members of other kinds.
	Slots []any
	// Base is the value around which the object was put, nil for a custom object.
	Base any
	// Class is the type of an instance of a script class; nil for others.
	Class *Type
}

// Type is the type of the base value, the class, or PSCustomObject.
func (o *Object) Type() *Type {
	switch {
	case o.Class != nil:
		return o.Class
	case o.Base != nil:
		return TypeOf(o.Base)
	}
	return PSCustomType
}

// Base returns the value inside v when v is an object around one, otherwise v.
func Base(v any) any {
	if o, ok := v.(*Object); ok && o.Base != nil {
		return o.Base
	}
	return v
}

// MemberKind is the kind of a member that an object has of its own.
type MemberKind uint8

// The kinds of members.
const (
	NoteProperty MemberKind = iota
	AliasProperty
	ScriptProperty
	CodeProperty
	ScriptMethod
	CodeMethod
	PropertySet
	MemberSet
	PlainProperty // a property of the type itself, shown as Property
	PlainMethod   // a method of the type itself
)

// Member is the definition of an object's own member that is not a plain note.
type Member struct {
	// Kind tells which of the other fields count.
	Kind MemberKind
	// Name is the member's name in its own spelling.
	Name string
	// Get and Set are script blocks or Go functions of ScriptProperty and ScriptMethod (Get), or the name an alias refers to.
	Get, Set any
	// Type converts an alias or code property's value; nil leaves it.
	Type *Type
	// Names lists the members of a property set.
	Names []string
	// Hidden members are shown with -Force only.
	Hidden bool
}

// NewObject returns a custom object with the given names and values, both in order. Names that fold alike must not
// come twice.
func NewObject(names []string, values ...any) *Object {
	s := PSCustomShape()
	for _, n := range names {
		s = s.With(n)
	}
	return &Object{Shape: s, Slots: values}
}

// Get returns the value of the note property with that name in any case. Members of other kinds are returned as
// *Member: package types evaluates them.
func (o *Object) Get(name string) (any, bool) {
	i, ok := o.Shape.Index(Fold(name))
	if !ok {
		return nil, false
	}
	return o.Slots[i], true
}

// Set replaces or adds a note property.
func (o *Object) Set(name string, v any) {
	if i, ok := o.Shape.Index(Fold(name)); ok {
		o.Slots[i] = v
		return
	}
	o.Shape = o.Shape.With(name)
	o.Slots = append(o.Slots, v)
}

// Delete removes a property and reports whether it was there.
func (o *Object) Delete(name string) bool {
	at, ok := o.Shape.Index(Fold(name))
	if !ok {
		return false
	}
	names, slots := o.Shape.names, o.Slots
	s := o.Shape.root
	kept := make([]any, 0, len(slots))
	for i, n := range names {
		if i != at {
			s = s.With(n)
			kept = append(kept, slots[i])
		}
	}
	o.Shape, o.Slots = s, kept
	return true
}

// Copy returns an object with the same shape and its own slots.
func (o *Object) Copy() *Object {
	c := *o
	c.Slots = append([]any(nil), o.Slots...)
	return &c
}
