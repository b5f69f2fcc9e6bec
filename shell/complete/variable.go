package complete

import (
	"os"
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// variable completes the name of a variable.
func (r *request) variable(n syntax.Node) Result {
	from := int(n.Span().Start)
	mark := r.text[from : from+1]
	to := r.end(isNameByte)
	name := r.text[from+1 : to]
	if strings.HasPrefix(name, "{") {
		mark, name = mark+"{", strings.TrimSuffix(name[1:], "}")
	}
	return r.variablesNamed(mark, name, from, to)
}

// variablesNamed lists the variables that begin with a name, which may bear a scope or drive.
func (r *request) variablesNamed(mark, name string, from, to int) Result {
	res := Result{From: from, To: to}
	close := ""
	if strings.HasSuffix(mark, "{") {
		close = "}"
	}
	scope := ""
	if i := strings.IndexByte(name, ':'); i >= 0 {
		scope, name = name[:i+1], name[i+1:]
	}
	w := pattern(name)
	seen := map[string]bool{}
	for _, v := range r.names(scope) {
		if key := value.Fold(v); !w.Match(v) || seen[key] {
			continue
		}
		seen[value.Fold(v)] = true
		text := mark + scope + v + close
		if close == "" && strings.ContainsAny(v, " -'\".;(){}[]") {
			text = mark + "{" + scope + v + "}"
		}
		res.Matches = append(res.Matches, Match{Text: text, List: v, Kind: "Variable", Tip: r.variableTip(scope, v)})
	}
	sort.SliceStable(res.Matches, func(i, j int) bool {
		return value.CompareStrings(res.Matches[i].List, res.Matches[j].List, true) < 0
	})
	return res
}

// names lists the variables of a scope, or the entries of a drive.
func (r *request) names(scope string) []string {
	switch strings.ToLower(scope) {
	case "env:":
		var out []string
		for _, e := range os.Environ() {
			name, _, _ := strings.Cut(e, "=")
			out = append(out, name)
		}
		return out
	case "function:", "alias:":
		return r.driveNames(scope)
	}
	var out []string
	var vars cmdlets.Variables
	if r.p.Session.Service(&vars) {
		list, _ := vars.ListVariables("")
		for _, v := range list {
			out = append(out, v.Name)
		}
	}
	if scope == "" {
		out = append(out, r.assigned()...)
		out = append(out, automatic...)
	}
	return out
}

// automatic are variables that exist only while something runs.
var automatic = []string{"MyInvocation", "PSBoundParameters", "PSCmdlet", "PSCommandPath", "PSScriptRoot", "PSItem", "args", "input", "this",
	"foreach", "switch", "Matches", "_", "true", "false", "null", "LASTEXITCODE", "StackTrace"}

func (r *request) driveNames(scope string) []string {
	if r.commands == nil {
		return nil
	}
	if strings.EqualFold(scope, "function:") {
		return nil
	}
	var out []string
	for _, c := range r.commands.ListCommands("*", cmdlets.Alias) {
		out = append(out, c.Name)
	}
	return out
}

// assigned are the variables that the text before the cursor mentions.
func (r *request) assigned() []string {
	var out []string
	for _, n := range r.nodes {
		if v, ok := n.(*syntax.VariableExpression); ok && int(v.Extent.End) < r.cursor && v.Scope == "" {
			out = append(out, v.Name)
		}
	}
	return out
}

func (r *request) variableTip(scope, name string) string {
	if scope == "" {
		if v, ok := r.p.Session.Variable(name); ok && v != nil {
			return "[" + value.TypeOf(v).Literal() + "]$" + name
		}
	}
	return "$" + scope + name
}

// variableWords lists the names of variables as the values of a parameter.
func (r *request) variableWords(w word) []Match {
	return sorted(valueMatches(r.names("local:"), w, w.quote))
}
