package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Def declares the members of one type. The rows carry PowerShell's own definition texts, from which overload choice,
// Get-Member, completion and the MethodNotFound family of errors derive.
type Def struct {
	// Params are the names by which the rows of a generic type call its type arguments: {"TKey", "TValue"}.
	Params []string
	// New are the constructors: "string new(char c, int count)".
	New []Row
	// Members are the instance members: "string Substring(int startIndex)", "int Length {get;}". A row whose text names
	// parameters in a property, "char Chars(int index) {get;}", is a parameterized property.
	Members []Row
	// Static are the static members, written without the word static.
	Static []Row
	// Extra are the members that PowerShell's type data adds to the type.
	Extra []Extra
	// From are the conversions that the type itself offers to values of other types.
	From []Conversion
}

// Row is one overload of a method, one constructor or one property.
type Row struct {
	// Text is the definition.
	Text string
	// Do calls the method or reads the property.
	Do func(in In) (any, error)
	// Set writes the property, whose new value is argument 0 and has the property's type; nil when it is read-only.
	Set func(in In) error
}

// Extra is a member from type data.
type Extra struct {
	// Kind is AliasProperty, ScriptProperty, CodeProperty, NoteProperty or PropertySet.
	Kind value.MemberKind
	// Name is the member's name.
	Name string
	// Of is the name that an alias stands for, or the names of a property set with blanks between.
	Of string
	// Hidden keeps it out of Get-Member and completion: a property that only views use.
	Hidden bool
	// Get computes a property of the other kinds.
	Get func(p *pipeline.Proc, self any) (any, error)
}

// In is what a member is given when it is used.
type In struct {
	// P is the command on whose behalf the member is used; nil where none is known.
	P *pipeline.Proc
	// Self is the value whose member it is, without any object around it; nil for static members.
	Self any
	// Args are the arguments, converted to the parameters' types. Those of an optional parameter may be missing; those of
	// a params array are one *value.Array.
	Args []any
	// T is the type whose member was called: the closed type when the definition is generic.
	T *value.Type
}

// Has reports whether argument i was given.
func (in In) Has(i int) bool { return i < len(in.Args) }

// Arg is argument i, nil when it was not given.
func (in In) Arg(i int) any {
	if i < len(in.Args) {
		return in.Args[i]
	}
	return nil
}

// Str is argument i of a string parameter; $null gives "".
func (in In) Str(i int) string { s, _ := in.Arg(i).(string); return s }

// Int is argument i of an int parameter.
func (in In) Int(i int) int { n, _ := in.Arg(i).(int32); return int(n) }

// Long is argument i of a long parameter.
func (in In) Long(i int) int64 { n, _ := in.Arg(i).(int64); return n }

// Double is argument i of a double parameter.
func (in In) Double(i int) float64 { f, _ := in.Arg(i).(float64); return f }

// Bool is argument i of a bool parameter.
func (in In) Bool(i int) bool { b, _ := in.Arg(i).(bool); return b }

// Char is argument i of a char parameter.
func (in In) Char(i int) value.Char { r, _ := in.Arg(i).(value.Char); return r }

// Enum is the number of argument i of an enumeration's parameter.
func (in In) Enum(i int) int64 { e, _ := in.Arg(i).(value.Enum); return e.N }

// Ref is argument i of a [ref] parameter.
func (in In) Ref(i int) *Ref { r, _ := in.Arg(i).(*Ref); return r }

// Items are the elements of argument i, an array or another collection; nil for $null.
func (in In) Items(i int) []any { return Elements(in.Arg(i)) }

// TypeArg is type argument i of the generic type whose member was called.
func (in In) TypeArg(i int) *value.Type {
	if in.T != nil && i < len(in.T.Args) {
		return in.T.Args[i]
	}
	return value.ObjectType
}

// void makes a function that returns nothing a method.
func void(do func(in In)) func(in In) (any, error) {
	return func(in In) (any, error) { do(in); return value.Nothing, nil }
}

// attempt makes a function that returns only an error a method.
func attempt(do func(in In) error) func(in In) (any, error) {
	return func(in In) (any, error) { return value.Nothing, do(in) }
}

// constant makes a value a static field.
func constant(v any) func(in In) (any, error) {
	return func(In) (any, error) { return v, nil }
}

// Elements returns the elements of a collection, a dictionary's as entries; of $null none, and a single value alone.
func Elements(v any) []any {
	switch v := value.Base(v).(type) {
	case nil:
		return nil
	case *value.Array:
		return v.Items
	case *value.Hashtable:
		return entries(v)
	case value.Enumerable:
		var items []any
		_ = v.Each(func(e any) error { items = append(items, e); return nil })
		return items
	default:
		if value.IsNull(v) {
			return nil
		}
		return []any{v}
	}
}
