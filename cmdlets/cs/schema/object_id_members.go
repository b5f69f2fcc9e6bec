package schema

import (
	"csshell/pipeline/types"
	"csshell/store"
)

func objectIDDef() *types.Def {
	read := func(f func(*ObjectID) any) func(types.In) (any, error) {
		return func(in types.In) (any, error) { return f(in.Self.(*ObjectID)), nil }
	}
	return &types.Def{Members: []types.Row{
		{Text: "string DistinguishedName {get;}", Do: read(func(id *ObjectID) any { return id.DN })},
		{Text: "string DomainId {get;}", Do: read(func(id *ObjectID) any { return store.DomainDN(id.DN) })},
		{Text: "string Name {get;}", Do: read(func(id *ObjectID) any { return store.RDNValue(id.DN) })},
		{Text: "guid ObjectGuid {get;}", Do: read(func(id *ObjectID) any { return GuidOf(id.Guid) })},
		{Text: "System.Object Parent {get;}", Do: read((*ObjectID).Parent)},
		{Text: "string Rdn {get;}", Do: read(func(id *ObjectID) any { rdn, _ := store.ParentDN(id.DN); return rdn })},
		{Text: "bool Equals(System.Object obj)", Do: func(in types.In) (any, error) { return in.Self.(*ObjectID).EqualTo(in.Arg(0)), nil }},
		{Text: "string ToString()", Do: read(func(id *ObjectID) any { return id.DN })},
	}}
}
