package value

import "sync/atomic"

// TypeKind tells classes, structs, enumerations and the other sorts of types apart.
type TypeKind uint8

// The sorts of types.
const (
	Class TypeKind = iota
	Struct
	EnumKind
	Interface
	ArrayKind
	Generic // an open generic definition, such as List<T>
)

// Type is a .NET-like type. Types are compared by pointer: there is one for each name in a process, except for the
// classes and enumerations that scripts define, which are new at every definition.
type Type struct {
	// Name is the full .NET name: System.Int32, System.Collections.Generic.List`1[[System.Int32]].
	Name string
	// Kind is the sort of type.
	Kind TypeKind
	// Base is the base type; nil stands for System.Object (and for none, in System.Object and interfaces).
	Base *Type
	// Interfaces are the interfaces that the type implements itself.
	Interfaces []*Type
	// Elem is the element type of an array.
	Elem *Type
	// Rank is the number of dimensions of an array; 0 counts as 1.
	Rank int
	// Args are the type arguments of a closed generic type, Def its open definition.
	Args []*Type
	Def  *Type
	// Short is the name that PowerShell shows in messages and signatures (int, string, psobject); empty: Name.
	Short string
	// Enum describes an enumeration.
	Enum *EnumInfo
	// Ext holds the members of a type that was defined at run time (a script class); package types reads it.
	Ext any

	array atomic.Pointer[Type]
}

// EnumInfo is the contents of an enumeration.
type EnumInfo struct {
	// Flags is true when values combine bitwise.
	Flags bool
	// Under is the underlying integer type; nil stands for [int].
	Under *Type
	// Names and Values list the members in declaration order.
	Names  []string
	Values []int64
}

// Enum is a value of an enumeration.
type Enum struct {
	T *Type
	N int64
}

// ArrayOf returns the type of one-dimensional arrays of t, always the same one.
func ArrayOf(t *Type) *Type {
	if a := t.array.Load(); a != nil {
		return a
	}
	short := ""
	if t.Short != "" {
		short = t.Short + "[]"
	}
	a := &Type{Name: t.Name + "[]", Short: short, Kind: ArrayKind, Base: ArrayType, Elem: t}
	if !t.array.CompareAndSwap(nil, a) {
		return t.array.Load()
	}
	return a
}

// The types of the closed set, and those that the engine itself must name. Their members are declared in package types.
var (
	ObjectType         = &Type{Name: "System.Object", Short: "Object"}
	ValueType          = &Type{Name: "System.ValueType"}
	EnumBase           = &Type{Name: "System.Enum", Base: ValueType}
	ArrayType          = &Type{Name: "System.Array", Interfaces: []*Type{IListType}}
	StringType         = &Type{Name: "System.String", Short: "string", Interfaces: []*Type{IEnumerableType, IComparableType}}
	BoolType           = primitive("System.Boolean", "bool")
	Int32Type          = primitive("System.Int32", "int")
	Int64Type          = primitive("System.Int64", "long")
	Int16Type          = primitive("System.Int16", "short")
	Int8Type           = primitive("System.SByte", "sbyte")
	UInt8Type          = primitive("System.Byte", "byte")
	UInt16Type         = primitive("System.UInt16", "ushort")
	UInt32Type         = primitive("System.UInt32", "uint")
	UInt64Type         = primitive("System.UInt64", "ulong")
	Float32Type        = primitive("System.Single", "float")
	Float64Type        = primitive("System.Double", "double")
	DecimalType        = primitive("System.Decimal", "decimal")
	BigIntType         = primitive("System.Numerics.BigInteger", "bigint")
	CharType           = primitive("System.Char", "char")
	DateTimeType       = primitive("System.DateTime", "datetime")
	DateTimeOffsetType = primitive("System.DateTimeOffset", "")
	TimeSpanType       = primitive("System.TimeSpan", "timespan")
	GuidType           = primitive("System.Guid", "guid")
	TypeType           = &Type{Name: "System.RuntimeType", Short: "type", Base: &Type{Name: "System.Type"}}
	HashtableType      = &Type{Name: "System.Collections.Hashtable", Short: "hashtable", Interfaces: []*Type{IDictionaryType}}
	OrderedType        = &Type{Name: "System.Collections.Specialized.OrderedDictionary", Short: "ordered", Interfaces: []*Type{IDictionaryType}}
	PSCustomType       = &Type{Name: "System.Management.Automation.PSCustomObject"}
	PSObjectType       = &Type{Name: "System.Management.Automation.PSObject", Short: "psobject"}
	ExceptionType      = &Type{Name: "System.Exception", Short: "exception"}
	ScriptBlockType    = &Type{Name: "System.Management.Automation.ScriptBlock", Short: "scriptblock"}
	SwitchType         = &Type{Name: "System.Management.Automation.SwitchParameter", Short: "switch", Kind: Struct, Base: ValueType}
	VoidType           = &Type{Name: "System.Void", Short: "void", Kind: Struct}
	NullableDef        = &Type{Name: "System.Nullable`1", Kind: Generic}

	IEnumerableType = &Type{Name: "System.Collections.IEnumerable", Kind: Interface}
	ICollectionType = &Type{Name: "System.Collections.ICollection", Kind: Interface, Interfaces: []*Type{IEnumerableType}}
	IListType       = &Type{Name: "System.Collections.IList", Kind: Interface, Interfaces: []*Type{ICollectionType}}
	IDictionaryType = &Type{Name: "System.Collections.IDictionary", Kind: Interface, Interfaces: []*Type{ICollectionType}}
	IComparableType = &Type{Name: "System.IComparable", Kind: Interface}
	IDisposableType = &Type{Name: "System.IDisposable", Kind: Interface}
)

func primitive(name, short string) *Type {
	return &Type{Name: name, Short: short, Kind: Struct, Base: ValueType, Interfaces: []*Type{IComparableType}}
}

// TypeOf returns the type of v: that of $null and Nothing is nil, that of an object around a base value is the base
// value's.
func TypeOf(v any) *Type {
	switch v := v.(type) {
	case nil, nothing:
		return nil
	case string:
		return StringType
	case int32:
		return Int32Type
	case *Object:
		return v.Type()
	case bool:
		return BoolType
	case int64:
		return Int64Type
	case float64:
		return Float64Type
	case *Array:
		return v.Type()
	case *Hashtable:
		return v.Type()
	case Typed:
		return v.Type()
	}
	return rareType(v)
}

func rareType(v any) *Type {
	switch v := v.(type) {
	case uint8:
		return UInt8Type
	case int8:
		return Int8Type
	case int16:
		return Int16Type
	case uint16:
		return UInt16Type
	case uint32:
		return UInt32Type
	case uint64:
		return UInt64Type
	case float32:
		return Float32Type
	case Enum:
		return v.T
	case *Type:
		return TypeType
	}
	return boxedType(v)
}

// IsA reports whether t is u, derives from it or implements it.
func (t *Type) IsA(u *Type) bool {
	if u == ObjectType {
		return t != nil
	}
	for ; t != nil; t = t.Base {
		if t == u {
			return true
		}
		for _, i := range t.Interfaces {
			if i.IsA(u) {
				return true
			}
		}
		if t.Kind == ArrayKind && u.Kind == ArrayKind && t.Rank == u.Rank && !t.Elem.IsValue() && t.Elem != u.Elem && t.Elem.IsA(u.Elem) {
			return true
		}
		if t.Kind == EnumKind && u == EnumBase {
			return true
		}
	}
	return false
}

// IsValue reports whether t is a value type: primitive, struct or enumeration.
func (t *Type) IsValue() bool { return t.Kind == Struct || t.Kind == EnumKind }

// ShortName is the name that PowerShell shows in signatures: its own short name or the last part of the full one.
func (t *Type) ShortName() string {
	if t.Short != "" {
		return t.Short
	}
	for i := len(t.Name) - 1; i >= 0; i-- {
		if t.Name[i] == '.' {
			return t.Name[i+1:]
		}
	}
	return t.Name
}
