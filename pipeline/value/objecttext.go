package value

import "strings"

// objectString is the text of an object in a string: that of its base value, or "@{a=1; b=2}".
func objectString(o *Object) string {
	switch {
	case o.Base != nil:
		return ToString(o.Base)
	case o.Class != nil:
		return typeText(o.Class)
	}
	return notesText(o)
}

// objectText is ToString() of an object. That of a custom object without properties of its own method is empty in
// PowerShell, yet "@{a=1}" through the adapter that scripts see.
func objectText(o *Object) string {
	switch {
	case o.Base != nil:
		return Text(o.Base)
	case o.Class != nil:
		return typeText(o.Class)
	}
	return notesText(o)
}

// notesText writes the properties of a custom object as PowerShell does; objects and collections within are not opened.
// An object without any gives nothing.
func notesText(o *Object) string {
	if o.Shape.Len() == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("@{")
	for i, name := range o.Shape.names {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(name)
		b.WriteByte('=')
		b.WriteString(noteText(o, o.Slots[i]))
	}
	b.WriteByte('}')
	return b.String()
}

func noteText(o *Object, v any) string {
	switch v := v.(type) {
	case *Member:
		if v.Kind != AliasProperty {
			return memberClass(v.Kind)
		}
		target, _ := v.Get.(string)
		got, _ := o.Get(target)
		return itemString(got)
	case *Object:
		if v.Base == nil && v.Class == nil {
			return ""
		}
	}
	return itemString(v)
}

// memberClass is the name of the class that implements a kind of member; PowerShell writes it instead of running code.
func memberClass(k MemberKind) string {
	switch k {
	case ScriptProperty:
		return "System.Management.Automation.PSScriptProperty"
	case CodeProperty:
		return "System.Management.Automation.PSCodeProperty"
	}
	return ""
}
