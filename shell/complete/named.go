package complete

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// listed are values of parameters that PowerShell offers though no declaration names them: in order, as plain text.
var listed = map[string][]string{
	"new-item/itemtype":      {"File", "Directory", "SymbolicLink", "Junction", "HardLink"},
	"set-strictmode/version": {"Latest", "3.0", "2.0", "1.0"},
	"*/scope":                {"Global", "Local", "Script"},
}

// encodings are the names that -Encoding takes.
var encodings = []string{"ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8", "utf8BOM", "utf8NoBOM", "utf32"}

// known are values that depend on the command and the parameter.
func (r *request) known(b *binding, w word) ([]Match, bool) {
	if b.value == nil {
		return nil, false
	}
	name := value.Fold(b.value.Name)
	words, ok := listed[value.Fold(b.command.Name)+"/"+name]
	if !ok && strings.HasSuffix(value.Fold(b.command.Name), "-variable") {
		words, ok = listed["*/"+name]
	}
	if ok {
		list := valueMatches(words, w, w.quote)
		for i := range list {
			list[i].Kind = "Text"
		}
		return list, true
	}
	if name == "encoding" && b.command.Kind == cmdlets.Cmdlet {
		return sorted(valueMatches(encodings, w, w.quote)), true
	}
	return nil, false
}

// namedValues are the values of a parameter that names something: a command, a variable, a module, a user.
func (r *request) namedValues(c *syntax.Command, p *cmdlets.Param, w word) ([]Match, bool) {
	command, name := value.Fold(r.lookup(c).Name), value.Fold(p.Name)
	switch {
	case command == "get-command" && name == "name", command == "get-help" && name == "name", p.Complete == "command":
		return requote(r.commandMatches(w.text, 0, false), w), true
	case strings.HasSuffix(command, "-alias") && name == "name":
		return r.kindMatches(cmdlets.Alias, w), true
	case strings.HasSuffix(command, "-variable") && name == "name":
		return r.variableWords(w), true
	case name == "psdrive" || command == "get-psdrive" && name == "name":
		return sorted(valueMatches([]string{"Alias", "Env", "Function", "Variable", "/", "Temp"}, w, w.quote)), true
	case strings.HasSuffix(command, "-module") && name == "name" && !strings.ContainsAny(w.text, "/"):
		return r.modules(w), true
	case command == "new-object" && name == "typename":
		return r.typeMatches(w.text), true
	case isPropertyParameter(p, command):
		return r.propertyWords(c, w)
	case p.Complete != "" && p.Complete != "path":
		return r.source(p.Complete, w)
	}
	return nil, false
}

func requote(list []Match, w word) []Match {
	for i := range list {
		list[i].Text = quoted(list[i].List, w.quote)
	}
	return list
}

func (r *request) kindMatches(kind cmdlets.Kind, w word) []Match {
	list := r.commandMatches(w.text, kind, false)
	for i := range list {
		list[i].Kind = "ParameterValue"
	}
	return list
}

// modules lists the modules of the built-in commands.
func (r *request) modules(w word) []Match {
	seen := map[string]bool{}
	var words []string
	if r.commands == nil {
		return nil
	}
	for _, c := range r.commands.ListCommands("*", cmdlets.Cmdlet) {
		if c.Module != "" && !seen[c.Module] {
			seen[c.Module] = true
			words = append(words, c.Module)
		}
	}
	return sorted(valueMatches(words, w, w.quote))
}

// isPropertyParameter reports whether a parameter names properties of what is piped in.
func isPropertyParameter(p *cmdlets.Param, command string) bool {
	if p.Complete == "property" {
		return true
	}
	switch value.Fold(p.Name) {
	case "property", "excludeproperty", "expandproperty", "groupby", "membername":
		switch command {
		case "where-object", "select-object", "sort-object", "group-object", "measure-object", "format-table", "format-list", "format-wide", "format-custom", "foreach-object":
			return true
		}
	}
	return false
}

// propertyWords are the properties of what is piped into a command.
func (r *request) propertyWords(c *syntax.Command, w word) ([]Match, bool) {
	in := r.input(c)
	if in == nil {
		return nil, false
	}
	var out []Match
	for _, m := range r.memberMatches(in, w.text, false) {
		if m.Kind == "Property" {
			m.Text = quoted(m.List, w.quote)
			out = append(out, m)
		}
	}
	return out, len(out) > 0
}
