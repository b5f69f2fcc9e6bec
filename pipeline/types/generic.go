package types

import (
	"strconv"
	"strings"
	"sync"

	"csshell/pipeline/value"
)

// closed holds the closed generic types by definition and argument, so that equal ones are the same pointer.
var closed sync.Map

type genericKey struct {
	def  *value.Type
	args string
}

// findGeneric finds a closed generic type by the name of its definition, with or without `1, and the text of its
// arguments: "int", "string,object", "[System.String, System.Private.CoreLib],[...]".
func findGeneric(head, inner string, env map[string]*value.Type) *value.Type {
	parts := splitTop(inner)
	args := make([]*value.Type, len(parts))
	for i, part := range parts {
		if strings.HasPrefix(part, "[") && strings.HasSuffix(part, "]") {
			part = part[1 : len(part)-1]
		}
		if args[i] = findIn(part, env); args[i] == nil {
			return nil
		}
	}
	if !strings.Contains(head, "`") {
		head += "`" + strconv.Itoa(len(args))
	}
	def := findPlain(head)
	if def == nil || def.Kind != value.Generic {
		return nil
	}
	return Close(def, args...)
}

// Close returns the closed type of a generic definition with type arguments, always the same one for the same arguments.
func Close(def *value.Type, args ...*value.Type) *value.Type {
	key := genericKey{def, argumentKey(args)}
	if t, ok := closed.Load(key); ok {
		return t.(*value.Type)
	}
	t, _ := closed.LoadOrStore(key, newClosed(def, args))
	return t.(*value.Type)
}

// argumentKey is a text that differs for different arguments; script classes of one name are told apart by address.
func argumentKey(args []*value.Type) string {
	var b strings.Builder
	for _, a := range args {
		b.WriteString(a.Name)
		if ClassOf(a) != nil || a.Kind == value.EnumKind {
			b.WriteString(identity(a))
		}
		b.WriteByte('|')
	}
	return b.String()
}

func newClosed(def *value.Type, args []*value.Type) *value.Type {
	var full, short []string
	for _, a := range args {
		full = append(full, "["+a.Name+", "+Assembly(a)+"]")
		short = append(short, a.Literal())
	}
	kind := value.Class
	if structs[def.Name] {
		kind = value.Struct
	} else if isGenericInterface(def) {
		kind = value.Interface
	}
	name, _, _ := strings.Cut(def.Name, "`")
	return &value.Type{
		Name: def.Name + "[" + strings.Join(full, ",") + "]", Short: name + "[" + strings.Join(short, ",") + "]",
		Kind: kind, Base: def.Base, Interfaces: def.Interfaces, Args: args, Def: def,
	}
}

// structs are the generic definitions whose closed types are value types.
var structs = map[string]bool{
	"System.Nullable`1": true, "System.Collections.Generic.KeyValuePair`2": true,
	"System.ValueTuple`1": true, "System.ValueTuple`2": true, "System.ValueTuple`3": true, "System.ValueTuple`4": true,
}

// Generic closes the generic type of that name (with or without `1) with arguments, nil when there is none.
func Generic(head string, args []*value.Type) *value.Type {
	if !strings.Contains(head, "`") {
		head += "`" + strconv.Itoa(len(args))
	}
	def := findPlain(head)
	if def == nil || def.Kind != value.Generic {
		return nil
	}
	return Close(def, args...)
}
