package complete

import (
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// typeName completes the name of a type in brackets.
func (r *request) typeName(n *syntax.TypeName) Result {
	from := int(n.Extent.Start)
	res := Result{From: from, To: r.cursor}
	res.Matches = r.typeMatches(r.text[from:r.cursor])
	return res
}

// typeMatches lists the types and namespaces that begin with a text: accelerators first, then full names; a text with
// dots only names of that namespace.
func (r *request) typeMatches(text string) []Match {
	full, short := types.Names()
	w := pattern(text)
	var names, spaces []Match
	seen := map[string]bool{}
	if !strings.Contains(text, ".") {
		for s, f := range short {
			if w.Match(s) {
				names = append(names, Match{Text: s, List: simpleName(f, s), Kind: "Type", Tip: f})
			}
		}
	}
	for _, f := range full {
		f, _, _ = strings.Cut(f, "`")
		if !w.Match(f) || seen[f] {
			continue
		}
		seen[f] = true
		rest := f[len(text):]
		if i := strings.IndexByte(rest, '.'); i >= 0 {
			space := f[:len(text)+i]
			if !seen["."+space] {
				seen["."+space] = true
				spaces = append(spaces, Match{Text: space, List: space[strings.LastIndexByte(space, '.')+1:], Kind: "Namespace", Tip: "Namespace " + space})
			}
			continue
		}
		if strings.Contains(text, ".") {
			names = append(names, Match{Text: f, List: f[strings.LastIndexByte(f, '.')+1:], Kind: "Type", Tip: f})
		}
	}
	byName(names)
	byName(spaces)
	return append(names, spaces...)
}

// simpleName is the last part of a full name, when it is the accelerator spelt the .NET way.
func simpleName(full, short string) string {
	last := full[strings.LastIndexByte(full, '.')+1:]
	if strings.EqualFold(last, short) {
		return last
	}
	if t := types.Find(full); t == nil || t == value.ObjectType {
		return short
	}
	return last
}
