package complete

import (
	"regexp"
	"strings"
	"sync"

	"csshell/shell/syntax"
)

// special completes what is neither a command nor an expression: attribute arguments, options of switch, keys of
// calculated properties, members behind a wildcard.
func (r *request) special() (Result, bool) {
	for _, f := range []func() (Result, bool){r.usingItem, r.attributeArgument, r.switchOption, r.calculatedKey, r.wildcardMember} {
		if res, ok := f(); ok {
			return res, true
		}
	}
	return Result{}, false
}

// attributeNames are the named arguments of the attributes that scripts use.
var attributeNames = map[string][]string{
	"parameter": {"Position", "ParameterSetName", "Mandatory", "ValueFromPipeline", "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments",
		"HelpMessage", "HelpMessageBaseName", "HelpMessageResourceId", "DontShow"},
	"cmdletbinding": {"SupportsShouldProcess", "SupportsPaging", "SupportsTransactions", "DefaultParameterSetName", "ConfirmImpact", "HelpUri", "RemotingCapability", "PositionalBinding"},
	"outputtype":    {"ProviderCmdlet", "ParameterSetName"},
	"validateset":   {"ErrorMessage", "IgnoreCase"}, "validatepattern": {"Options", "ErrorMessage"}, "validatescript": {"ErrorMessage"},
}

// attributeArgument completes the name of an attribute's argument.
func (r *request) attributeArgument() (Result, bool) {
	var a *syntax.Attribute
	for _, n := range r.nodes {
		if x, ok := n.(*syntax.Attribute); ok && r.openAt(int(x.Extent.End)) && !strings.HasSuffix(syntax.Text(x), "]") {
			a = x
		}
	}
	if a == nil {
		return Result{}, false
	}
	w := word{from: r.cursor, to: r.end(isNameByte)}
	used := map[string]bool{}
	for _, n := range a.Named {
		if int(n.Extent.End) == r.cursor && n.Omitted {
			w.from, w.text = int(n.Extent.Start), n.Name
			continue
		}
		used[strings.ToLower(n.Name)] = true
	}
	if w.text == "" && !strings.HasSuffix(strings.TrimRight(r.text[:r.cursor], " \t\n"), ",") && !strings.HasSuffix(r.text[:r.cursor], "(") {
		return Result{}, false
	}
	res := Result{From: w.from, To: w.to}
	for _, m := range valueMatches(attributeNames[strings.TrimSuffix(strings.ToLower(a.TypeName.Name), "attribute")], w, 0) {
		if !used[strings.ToLower(m.List)] {
			m.Kind = "Property"
			res.Matches = append(res.Matches, m)
		}
	}
	return res, true
}

var switchPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[\s;{(|=])switch(?:\s+-\w+)*\s+-(\w*)$`)
})

// switchOption completes an option of switch.
func (r *request) switchOption() (Result, bool) {
	m := switchPattern().FindStringSubmatchIndex(r.text[:r.cursor])
	if m == nil {
		return Result{}, false
	}
	res := Result{From: m[2] - 1, To: r.end(isNameByte)}
	w := pattern(r.text[m[2]:r.cursor])
	for _, o := range []string{"CaseSensitive", "Exact", "File", "Parallel", "Regex", "Wildcard"} {
		if w.Match(o) {
			res.Matches = append(res.Matches, Match{Text: "-" + o, List: o, Kind: "ParameterName", Tip: o})
		}
	}
	return res, true
}

// calculatedKeys are the keys of calculated properties by command.
func calculatedKeys(command string) []string {
	switch strings.ToLower(command) {
	case "select-object":
		return []string{"Name", "Expression"}
	case "sort-object":
		return []string{"Expression", "Ascending", "Descending"}
	case "group-object":
		return []string{"Expression"}
	case "format-table":
		return []string{"Expression", "FormatString", "Label", "Width", "Alignment"}
	case "format-list":
		return []string{"Expression", "FormatString", "Label"}
	case "format-wide", "format-custom":
		return []string{"Expression", "FormatString"}
	}
	return nil
}

// calculatedKey completes a key of a calculated property.
func (r *request) calculatedKey() (Result, bool) {
	var h *syntax.Hashtable
	for _, n := range r.nodes {
		if x, ok := n.(*syntax.Hashtable); ok && r.openAt(int(x.Extent.End)) && !strings.HasSuffix(syntax.Text(x), "}") {
			h = x
		}
	}
	if h == nil {
		return Result{}, false
	}
	w := word{from: r.cursor, to: r.end(isNameByte)}
	used := map[string]bool{}
	for i, e := range h.Entries {
		k, ok := e.Key.(*syntax.StringConstantExpression)
		if !ok {
			continue
		}
		if i == len(h.Entries)-1 && int(k.Extent.End) == r.cursor {
			w.from, w.text = int(k.Extent.Start), k.Value
			continue
		}
		used[strings.ToLower(k.Value)] = true
	}
	before := strings.TrimRight(r.text[:w.from], " \t\n")
	if !strings.HasSuffix(before, "{") && !strings.HasSuffix(before, ";") {
		return Result{}, false
	}
	c := r.commandAround(h)
	if c == nil {
		return Result{}, false
	}
	cmd := r.lookup(c)
	if cmd == nil {
		return Result{}, false
	}
	res := Result{From: w.from, To: w.to}
	for _, m := range valueMatches(calculatedKeys(cmd.Name), w, 0) {
		if !used[strings.ToLower(m.List)] {
			m.Kind = "Property"
			res.Matches = append(res.Matches, m)
		}
	}
	return res, true
}

// commandAround is the command that has a node among its arguments.
func (r *request) commandAround(n syntax.Node) *syntax.Command {
	for _, x := range r.nodes {
		c, ok := x.(*syntax.Command)
		if !ok {
			continue
		}
		for _, e := range c.Elements {
			if a, ok := e.(*syntax.ArrayLiteral); ok && len(a.Elements) > 0 && syntax.Node(a.Elements[len(a.Elements)-1]) == n {
				return c
			}
			if e == n {
				return c
			}
		}
	}
	return nil
}

var usingPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[\n;])\s*using\s+(module|namespace)\s+([^\s;]*)$`)
})

// usingItem completes the module or namespace of a using statement.
func (r *request) usingItem() (Result, bool) {
	m := usingPattern().FindStringSubmatchIndex(r.text[:r.cursor])
	if m == nil {
		return Result{}, false
	}
	w := word{from: m[4], to: r.end(isWordByte), text: r.text[m[4]:r.cursor]}
	res := Result{From: w.from, To: w.to}
	if strings.EqualFold(r.text[m[2]:m[3]], "namespace") {
		for _, t := range r.typeMatches(w.text) {
			if t.Kind == "Namespace" {
				res.Matches = append(res.Matches, t)
			}
		}
		return res, true
	}
	for _, t := range r.paths(w).Matches {
		if t.Kind == "ProviderContainer" || isModuleFile(t.List) {
			res.Matches = append(res.Matches, t)
		}
	}
	return res, true
}

func isModuleFile(name string) bool {
	for _, ext := range [...]string{".psm1", ".psd1", ".dll"} {
		if strings.HasSuffix(strings.ToLower(name), ext) {
			return true
		}
	}
	return false
}

var wildcardPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:\.|::)(\w*\*[\w*?]*)$`) })

// wildcardMember completes a member whose name begins with a wildcard, which the parser takes for a multiplication.
func (r *request) wildcardMember() (Result, bool) {
	m := wildcardPattern().FindStringSubmatchIndex(r.text[:r.cursor])
	if m == nil {
		return Result{}, false
	}
	for _, n := range r.nodes {
		if x, ok := n.(*syntax.MemberExpression); ok && int(x.Extent.End) == m[2] {
			return r.members(x, r.text[m[2]:r.cursor], m[2]), true
		}
		if x, ok := n.(*syntax.MemberExpression); ok && int(x.Extent.End) > m[2] && int(x.Extent.End) < r.cursor && r.text[m[2]] != '*' {
			return r.whole(), true
		}
	}
	return Result{}, false
}
