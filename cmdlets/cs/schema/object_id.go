package schema

import (
	"csshell/pipeline/types"
	"strings"

	"csshell/pipeline/value"
	"csshell/store"
)

// ObjectID is an ADObjectId: the name and the GUID of a directory object. It prints as the distinguished name and equals
// any spelling of it.
type ObjectID struct {
	DN   string
	Guid string
}

var objectIDType = &value.Type{Name: "Microsoft.Rtc.Management.ADConnect.Core.ADObjectId", Ext: &types.Declared{Def: objectIDDef}}

// ObjectIDType is the type of ObjectID.
func ObjectIDType() *value.Type { return objectIDType }

// Type is ADObjectId.
func (id *ObjectID) Type() *value.Type { return objectIDType }

// Text is the distinguished name.
func (id *ObjectID) Text() string { return id.DN }

// EqualTo reports whether v names the same object: another ObjectID, or a distinguished name however it is spelled.
func (id *ObjectID) EqualTo(v any) bool {
	switch v := value.Base(v).(type) {
	case *ObjectID:
		return id.Guid != "" && id.Guid == v.Guid || sameDN(id.DN, v.DN)
	case string:
		return sameDN(id.DN, v)
	}
	return false
}

func sameDN(a, b string) bool {
	x, _ := store.NormalizeDN(a)
	y, ok := store.NormalizeDN(b)
	return ok && store.Fold(x) == store.Fold(y)
}

// Parent is the object above, nil at the top.
func (id *ObjectID) Parent() any {
	if _, parent := store.ParentDN(id.DN); parent != "" {
		return &ObjectID{DN: parent}
	}
	return nil
}

// GuidOf reads a GUID as the store keeps it; text that is none gives the empty GUID.
func GuidOf(text string) value.Guid {
	var g value.Guid
	digits := strings.ReplaceAll(text, "-", "")
	for i := 0; i < len(g) && i*2+1 < len(digits); i++ {
		g[i] = nibble(digits[i*2])<<4 | nibble(digits[i*2+1])
	}
	return g
}

func nibble(c byte) byte {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}
