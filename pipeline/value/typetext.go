package value

import "strings"

// Literal is the name of a type as a script would write it between brackets, which is what the cast of a type to
// [string] gives: int, hashtable, string[], System.Collections.Generic.List[int], System.IO.FileInfo.
func (t *Type) Literal() string {
	if t.Kind == ArrayKind && t.Elem != nil {
		return t.Elem.Literal() + "[" + commas(max(t.Rank-1, 0)) + "]"
	}
	if t.Short != "" && t.Short[0] >= 'a' && t.Short[0] <= 'z' {
		return t.Short
	}
	if len(t.Args) == 0 {
		return t.Name
	}
	args := make([]string, len(t.Args))
	for i, a := range t.Args {
		args[i] = a.Literal()
	}
	name := t.Name
	if t.Def != nil {
		name = t.Def.Name
	}
	if i := strings.IndexByte(name, '`'); i >= 0 {
		name = name[:i]
	}
	return name + "[" + strings.Join(args, ",") + "]"
}

// typeText is Type.ToString(): the full name, with the plain names of type arguments.
func typeText(t *Type) string {
	if t == nil {
		return ""
	}
	if t.Kind == ArrayKind && t.Elem != nil {
		return typeText(t.Elem) + "[" + commas(max(t.Rank-1, 0)) + "]"
	}
	if len(t.Args) == 0 {
		return t.Name
	}
	name := t.Name
	if i := strings.IndexByte(name, '['); i >= 0 {
		name = name[:i]
	}
	args := make([]string, len(t.Args))
	for i, a := range t.Args {
		args[i] = typeText(a)
	}
	return name + "[" + strings.Join(args, ",") + "]"
}
