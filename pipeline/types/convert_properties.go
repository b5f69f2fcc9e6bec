package types

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// convertFromProperties makes an object with its default constructor and sets its properties from a dictionary or a
// custom object; done is false when v is neither or the type cannot be made so.
func convertFromProperties(p *pipeline.Proc, v any, t *value.Type) (r any, done bool, err error) {
	names, values, ok := propertiesOf(v)
	if !ok || !hasDefaultConstructor(t) || constructorFor(t, v) >= 0 {
		return nil, false, nil
	}
	if t.IsA(value.IDictionaryType) {
		return nil, true, dictionaryCastError(v, t)
	}
	r, err = New(p, t, nil)
	if err != nil {
		return nil, true, castError(v, t, "ObjectCreationError", innermost(err))
	}
	for i, name := range names {
		if err := setCreated(p, r, t, name, values[i]); err != nil {
			return nil, true, err
		}
	}
	return r, true, nil
}

// dictionaryCastError is the error of a custom object cast to a dictionary: one cast error within another.
func dictionaryCastError(v any, t *value.Type) error {
	inner := finalCastError(v, t)
	return castRecord("InvalidCastConstructorException", `Cannot convert value "`+value.ToString(v)+`" to type "`+value.Text(t)+`". Error: "`+inner.Error()+`"`, inner.Exception.Inner)
}

// propertiesOf lists names and values of a dictionary or a custom object.
func propertiesOf(v any) (names []string, values []any, ok bool) {
	if o, isObject := v.(*value.Object); isObject && o.Base == nil && o.Class == nil {
		return o.Shape.Names(), o.Slots, true
	}
	d, isDict := value.Base(v).(value.Dictionary)
	if !isDict {
		return nil, nil, false
	}
	d.EachEntry(func(k, e any) bool {
		names, values = append(names, value.ToString(k)), append(values, e)
		return true
	})
	return names, values, true
}

// setCreated sets one property of a new object.
func setCreated(p *pipeline.Proc, r any, t *value.Type, name string, v any) error {
	err := Set(p, r, name, v)
	if err == nil {
		return nil
	}
	text := err.Error()
	if isPropertyNotFound(err) {
		text = "The property '" + name + "' was not found for the '" + value.Text(t) + "' object. The settable properties are: " + settable(t) + "."
	} else if e := raised(err); e != nil && e.Inner != nil {
		text = e.Inner.Message
	}
	return castRecord("ObjectCreationError", `Cannot create object of type "`+value.Text(t)+`". `+text, raised(err))
}

// settable lists the properties that can be set, with their types.
func settable(t *value.Type) string {
	var list []string
	add := func(name string, pt *value.Type) {
		list = append(list, "["+name+" <"+value.Text(typeOr(pt))+">]")
	}
	for c := ClassOf(t); c != nil; c = ClassOf(c.Type.Base) {
		for _, prop := range c.Properties {
			if !prop.Static {
				add(prop.Name, prop.Type)
			}
		}
	}
	for _, m := range tableOf(t).order {
		if m.kind == value.PlainProperty && !m.indexer() && m.rows[0].Set != nil {
			add(m.name, m.overloads()[0].returns)
		}
	}
	return strings.Join(list, ", ")
}

// ToCustomObject is `[pscustomobject]v`: a dictionary becomes an object with its entries as properties, in order, and
// the entry PSTypeName as its type name; any other value stays as it is.
func ToCustomObject(v any) any {
	d, ok := value.Base(v).(value.Dictionary)
	if !ok {
		return v
	}
	o := &value.Object{Shape: value.PSCustomShape()}
	typeName := ""
	d.EachEntry(func(k, e any) bool {
		name := value.ToString(k)
		if value.Fold(name) == "pstypename" {
			typeName = value.ToString(e)
			return true
		}
		if e == value.Nothing {
			e = nil
		}
		o.Set(name, e)
		return true
	})
	if typeName != "" {
		o.Shape = o.Shape.Retyped(append([]string{typeName}, o.Shape.TypeNames()...))
	}
	return o
}
