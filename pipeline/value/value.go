// Package value is the object model: the closed set of native values that a PowerShell program meets, objects with
// shapes, types as values, and what can be done with them without knowing any member: conversion to text and between
// the primitive types, comparison, arithmetic, formatting.
//
// A value is an `any` from a closed set in which Go's own types stand for PowerShell's:
//
//	nil                        $null
//	Nothing                    AutomationNull, "no output": vanishes in a pipeline, is $null elsewhere
//	bool                       [bool]
//	int32 int64                [int] [long]
//	uint8 int8 int16           [byte] [sbyte] [short]
//	uint16 uint32 uint64       [ushort] [uint] [ulong]
//	float32 float64            [float] [double]
//	Decimal                    [decimal]
//	*big.Int                   [bigint]
//	Char                       [char], one UTF-16 code unit
//	string                     [string], UTF-8; a lone surrogate is kept in its three-byte form
//	DateTime DateTimeOffset    [datetime] [datetimeoffset]
//	TimeSpan                   [timespan]
//	Guid                       [guid]
//	Enum                       a value of an enumeration
//	*Array                     [object[]], [int[]] ...
//	*Hashtable                 [hashtable], [ordered]
//	*Object                    [pscustomobject], rows, instances of classes, values with members of their own
//	*Type                      [type]
//	*Exception                 [exception] and its descendants
//
// Everything else (script blocks, error records, lists, file infos ...) joins by implementing Typed. The package is
// a leaf: it imports no other package of the project, so every other one can speak in its terms.
package value

// nothing is the type of Nothing.
type nothing struct{}

// Nothing is AutomationNull: what a command that wrote nothing leaves behind. It is dropped by pipelines, and counts as
// $null wherever a value is needed.
var Nothing any = nothing{}

// IsNull reports whether v is $null or Nothing.
func IsNull(v any) bool { return v == nil || v == Nothing }

// Char is a [char]: one UTF-16 code unit.
type Char uint16

// Guid is a [guid] in the byte order of its text.
type Guid [16]byte

// Typed is implemented by every value outside the closed set.
type Typed interface {
	// Type is the .NET-like type of the value.
	Type() *Type
}

// Enumerable is implemented by values outside the closed set that a pipeline unrolls, such as lists.
type Enumerable interface {
	// Each calls yield for every element until it returns an error, and returns that error.
	Each(yield func(any) error) error
}

// Counted is implemented by values that know how many elements they have.
type Counted interface{ Len() int }

// Indexed is implemented by values that answer to `$v[$i]` and `$v[$i] = x` with an integer.
type Indexed interface {
	Counted
	// At returns element i, which is in range.
	At(i int) any
	// SetAt replaces element i, which is in range; it fails when the element type does not fit.
	SetAt(i int, v any) error
}

// Dictionary is implemented by values other than *Hashtable that map keys to values.
type Dictionary interface {
	Counted
	// Lookup returns the value of key.
	Lookup(key any) (any, bool)
	// Store sets the value of key.
	Store(key, v any) error
	// EachEntry calls yield for every pair in order until it returns false.
	EachEntry(yield func(key, v any) bool)
}

// Texter is implemented by values outside the closed set that have a text of their own; the others print as the name
// of their type.
type Texter interface {
	// Text is what ToString() gives.
	Text() string
}
