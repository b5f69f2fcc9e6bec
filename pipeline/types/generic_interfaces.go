package types

import "csshell/pipeline/value"

// genericInterfaces are the generic interfaces that signatures name; collections convert to those of one argument.
var genericInterfaces = [...]*value.Type{
	genericInterface("IEnumerable`1", value.IEnumerableType), genericInterface("ICollection`1", value.IEnumerableType),
	genericInterface("IList`1", value.IEnumerableType), genericInterface("IReadOnlyList`1", value.IEnumerableType),
	genericInterface("IReadOnlyCollection`1", value.IEnumerableType), genericInterface("IDictionary`2", value.IEnumerableType),
	genericInterface("IReadOnlyDictionary`2", value.IEnumerableType), genericInterface("IEnumerator`1", ienumeratorType),
}

func genericInterface(name string, base *value.Type) *value.Type {
	return &value.Type{Name: "System.Collections.Generic." + name, Kind: value.Generic, Interfaces: []*value.Type{base}}
}

// isGenericInterface reports whether the closed types of a definition are interfaces.
func isGenericInterface(def *value.Type) bool {
	for _, t := range genericInterfaces {
		if t == def {
			return true
		}
	}
	return false
}

// interfaceEntries lists them for the catalog.
func interfaceEntries() []entry {
	var out []entry
	for _, t := range genericInterfaces {
		out = append(out, entry{t, nil})
	}
	return out
}
