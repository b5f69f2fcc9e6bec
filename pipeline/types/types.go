// Package types holds the .NET-like types that scripts use, one file per type, and finds, reads, writes and calls
// their members: Get, Set, Call, New, Convert, Index and their kin are what the language and the cmdlets use.
//
// A type is a *value.Type and a function that declares its members as a literal. The rows carry the definitions as
// Get-Member shows them; overload choice, conversion of arguments, Get-Member, completion and the errors of wrong calls
// derive from that text. A member is a Go function that finds its arguments converted in In:
//
//	var counterType = &value.Type{Name: "Contoso.Counter"}
//
//	type counter struct{ n int32 }
//
//	func (*counter) Type() *value.Type { return counterType }
//
//	func counterDef() *Def {
//		return &Def{
//			New: []Row{{Text: "Contoso.Counter new(int start)", Do: func(in In) (any, error) { return &counter{int32(in.Int(0))}, nil }}},
//			Members: []Row{
//				{Text: "int Value {get;set;}",
//					Do:  func(in In) (any, error) { return in.Self.(*counter).n, nil },
//					Set: func(in In) error { in.Self.(*counter).n = int32(in.Int(0)); return nil }},
//				{Text: "void Add(int n)", Do: void(func(in In) { in.Self.(*counter).n += int32(in.Int(0)) })},
//			},
//			Static: []Row{{Text: "Contoso.Counter Zero {get;}", Do: func(In) (any, error) { return &counter{}, nil }}},
//		}
//	}
//
// and one row in the catalog, {counterType, counterDef}. Parameters may be optional ("int n = 0"), by reference
// ("[ref] int n") or any number ("params string[] names"); a generic definition names its type parameters in Def.Params.
// Exceptions are returned as *value.Exception and arrive in the script as PowerShell wraps them. Tables are built when
// a member of the type is first used, and nothing is reflected on.
//
// Other packages give types of their own members by putting a *Declared into value.Type.Ext. What a script class
// declares is in class.go.
package types
