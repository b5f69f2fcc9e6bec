package schema

import (
	"sync"
	"time"

	"csshell/pipeline/value"
	"csshell/store"
)

// An Object is a type of rows that are directory objects: which columns its properties come from.
type Object struct {
	*Row
	Columns []store.Column // the cells to read, Guid last
	fields  []field
}

// A field is a property of a directory object and the column behind it.
type field struct {
	name   string
	column store.Column
	make   func(cell any, id *ObjectID) any
	typ    *value.Type
}

// newObject declares a type of directory objects whose properties are the named ones.
func newObject(name string, properties ...string) *Object {
	o := &Object{}
	props := make([]Prop, len(properties))
	for i, p := range properties {
		f := fieldOf(p)
		o.fields = append(o.fields, f)
		o.Columns = append(o.Columns, f.column)
		props[i] = Prop{Name: p, Type: f.typ}
	}
	o.Row = NewRow(name, props...)
	o.Columns = append(o.Columns, store.DistinguishedName, store.Guid)
	return o
}

// Make turns the cells of one row, in the order of Columns, into an object.
func (o *Object) Make(cells []any) *value.Object {
	n := len(o.fields)
	dn, _ := cells[n].(string)
	guid, _ := cells[n+1].(string)
	id := &ObjectID{DN: dn, Guid: guid}
	slots := make([]any, n)
	for i := range o.fields {
		slots[i] = o.fields[i].make(cells[i], id)
	}
	return o.New(slots...)
}

// IdentityOf returns the identity of a directory object, nil for anything else.
func IdentityOf(v any) *ObjectID {
	switch v := v.(type) {
	case *ObjectID:
		return v
	case *value.Object:
		if v.Class == nil {
			break
		}
		if id, ok := v.Get("Identity"); ok {
			o, _ := id.(*ObjectID)
			return o
		}
	}
	if b := value.Base(v); b != v {
		return IdentityOf(b)
	}
	return nil
}

func fieldOf(property string) field {
	c, ok := store.ColumnByProperty(property)
	if !ok {
		panic("schema: no column holds " + property)
	}
	f := field{name: property, column: c}
	switch {
	case property == "Identity" || property == "Id":
		f.typ, f.make = objectIDType, func(_ any, id *ObjectID) any { return id }
	case c.IsPolicy():
		f.typ, f.make = policyRefType, makePolicyRef
	case c == store.ExchangeArchivingPolicy:
		f.typ, f.make = ExchangeArchiving, makeArchiving
	case c == store.Guid || c == store.TenantID || c == store.UserRoutingGroupID:
		f.typ, f.make = value.GuidType, makeGuid
	case c.Nullable() && c.Kind() == store.Bool:
		f.typ, f.make = Nullable(value.BoolType), asIs
	default:
		k := kinds[c.Kind()]
		f.typ, f.make = k.typ(), k.make
	}
	return f
}

// kinds are the .NET types of cells and how they are made.
var kinds = map[store.Kind]struct {
	typ  func() *value.Type
	make func(cell any, id *ObjectID) any
}{
	store.Text:   {fixed(value.StringType), asIs},
	store.DN:     {fixed(value.StringType), asIs},
	store.Bool:   {fixed(value.BoolType), makeBool},
	store.Time:   {dateType, makeTime},
	store.Number: {fixed(value.Int64Type), asIs},
	store.Flags:  {AccountControl, makeFlags},
	store.List:   {listType, makeList},
}

func fixed(t *value.Type) func() *value.Type { return func() *value.Type { return t } }

var (
	dateType = sync.OnceValue(func() *value.Type { return Nullable(value.DateTimeType) })
	listType = sync.OnceValue(ListType)
)

func asIs(cell any, _ *ObjectID) any { return cell }

func makeBool(cell any, _ *ObjectID) any { b, _ := cell.(bool); return b }

func makeTime(cell any, _ *ObjectID) any {
	if t, ok := cell.(time.Time); ok {
		return Date(t)
	}
	return nil
}

func makeFlags(cell any, _ *ObjectID) any {
	if n, ok := cell.(int64); ok {
		return value.Enum{T: AccountControl(), N: n}
	}
	return nil
}

func makeList(cell any, _ *ObjectID) any { texts, _ := cell.([]string); return List(texts) }

func makeGuid(cell any, _ *ObjectID) any { text, _ := cell.(string); return GuidOf(text) }

func makePolicyRef(cell any, _ *ObjectID) any {
	if name, ok := cell.(string); ok {
		return &PolicyRef{name}
	}
	return nil
}

func makeArchiving(cell any, _ *ObjectID) any {
	if name, ok := cell.(string); ok {
		if e, found := EnumValue(ExchangeArchiving, name); found {
			return e
		}
	}
	return nil
}

// Date is a time of the store as scripts see it: local, of kind Local.
func Date(t time.Time) value.DateTime { return value.FromTime(t.Local(), value.Local) }
