package types

import (
	"strings"
	"sync"

	"csshell/pipeline/value"
)

// Find returns the type that a name stands for in a type literal: a full name, a name without "System.", an
// accelerator, an array `int[]` or `int[,]`, a closed generic `List[int]`, a nullable; in any case. It returns nil when
// no type has that name.
func Find(name string) *value.Type { return findIn(name, nil) }

// findIn is Find with further names for types: the parameters of a generic definition.
func findIn(name string, env map[string]*value.Type) *value.Type {
	name = strings.TrimSpace(name)
	if t := env[name]; t != nil {
		return t
	}
	open := strings.IndexByte(name, '[')
	if open < 0 {
		if i := strings.IndexByte(name, ','); i >= 0 {
			name = strings.TrimSpace(name[:i])
		}
		return findPlain(name)
	}
	inner, rest, ok := cutBrackets(name[open:])
	if !ok || open == 0 {
		return nil
	}
	return findBracketed(name[:open], inner, rest, env)
}

// findBracketed finds what stands before brackets and applies them and those that follow: ranks of arrays or type arguments.
func findBracketed(head, inner, rest string, env map[string]*value.Type) *value.Type {
	var t *value.Type
	if strings.Trim(inner, ", ") == "" {
		if t = findIn(head, env); t == nil {
			return nil
		}
		t = arrayOf(t, strings.Count(inner, ",")+1)
	} else if t = findGeneric(head, inner, env); t == nil {
		return nil
	}
	for strings.HasPrefix(rest, "[") {
		var ok bool
		if inner, rest, ok = cutBrackets(rest); !ok || strings.Trim(inner, ", ") != "" {
			return nil
		}
		t = arrayOf(t, strings.Count(inner, ",")+1)
	}
	if rest = strings.TrimSpace(rest); rest != "" && rest[0] != ',' {
		return nil
	}
	return t
}

// cutBrackets splits "[a,[b]]rest" into "a,[b]" and "rest".
func cutBrackets(s string) (inner, rest string, ok bool) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return s[1:i], s[i+1:], true
			}
		}
	}
	return "", "", false
}

// findPlain finds a name without brackets.
func findPlain(name string) *value.Type {
	folded := value.Fold(name)
	if t := acceleratorIndex()[folded]; t != nil {
		return t
	}
	k := index()
	if t := k.names[folded]; t != nil {
		return t
	}
	if t := k.names["system."+folded]; t != nil {
		return t
	}
	if t := enumNamed(folded); t != nil {
		return t
	}
	return nil
}

// arrays holds the types of arrays of several dimensions by element type and rank.
var arrays sync.Map

type rankKey struct {
	elem *value.Type
	rank int
}

// arrayOf returns the type of arrays with a rank.
func arrayOf(t *value.Type, rank int) *value.Type {
	if rank <= 1 {
		return value.ArrayOf(t)
	}
	commas := strings.Repeat(",", rank-1)
	a, _ := arrays.LoadOrStore(rankKey{t, rank}, &value.Type{Name: t.Name + "[" + commas + "]",
		Short: t.ShortName() + "[" + commas + "]", Kind: value.ArrayKind, Base: value.ArrayType, Elem: t, Rank: rank})
	return a.(*value.Type)
}
