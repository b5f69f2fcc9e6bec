package types

import "csshell/pipeline/value"

// MemberInfo describes a member as Get-Member and completion show it.
type MemberInfo struct {
	// Name is the member's name in its own spelling.
	Name string
	// Kind is the MemberType; PlainProperty and PlainMethod are those of the type itself.
	Kind value.MemberKind
	// Definition is Get-Member's text: "string Substring(int startIndex), ...", "int Length {get;}".
	Definition string
	// TypeName is the full name of the type of a property's value, "" when unknown.
	TypeName string
	// Static and Hidden members are shown when asked for.
	Static, Hidden bool
	// Indexer is true for a parameterized property.
	Indexer bool
	// Gettable and Settable tell what can be done with a property.
	Gettable, Settable bool
	// Own is true for members that the object or its type data has, rather than its .NET type.
	Own bool
	// Member is the definition of an object's own member, nil for others.
	Member *value.Member
}
