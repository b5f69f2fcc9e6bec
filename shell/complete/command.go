package complete

import (
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// commandName completes the name of a command, or the path of a script.
func (r *request) commandName(c *syntax.Command, w word) Result {
	res := Result{From: w.from, To: w.to}
	if strings.ContainsAny(w.text, "/~") || strings.HasPrefix(w.text, ".") {
		res = r.paths(w)
		if c.Invocation == syntax.Unknown {
			for i, m := range res.Matches {
				if quoteOf(m.Text) != 0 {
					res.Matches[i].Text = "& " + m.Text
				}
			}
		}
		return res
	}
	res.Matches = r.commandMatches(w.text, 0, c.Invocation == syntax.Unknown)
	if len(res.Matches) == 0 && w.from != 0 {
		return Result{From: w.from, To: w.to}
	}
	return res
}

// commandMatches lists the commands whose name begins with a word. call puts the call operator before names in quotes.
func (r *request) commandMatches(text string, kinds cmdlets.Kind, call bool) []Match {
	if r.commands == nil {
		return nil
	}
	module, name, qualified := strings.Cut(text, `\`)
	if !qualified {
		module, name = "", text
	}
	if kinds == 0 {
		kinds = cmdlets.Alias | cmdlets.Function | cmdlets.Filter | cmdlets.Cmdlet | cmdlets.ExternalScript | cmdlets.Application
	}
	var out []Match
	seen := map[string]bool{}
	add := func(c *cmdlets.Command) {
		if key := value.Fold(c.Name); !seen[key] {
			seen[key] = true
			out = append(out, commandMatch(c, module, call))
		}
	}
	w := pattern(name)
	for _, f := range r.defs {
		if w.Match(f.Name) && int(f.Extent.End) <= r.cursor {
			add(declared(f))
		}
	}
	for _, c := range r.commands.ListCommands(name+"*", kinds) {
		if !qualified || value.Fold(c.Module) == value.Fold(module) {
			add(c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return strings.ToUpper(out[i].List) < strings.ToUpper(out[j].List) })
	return out
}

func commandMatch(c *cmdlets.Command, module string, call bool) Match {
	m := Match{Text: quoted(c.Name, 0), List: c.Name, Kind: "Command", Tip: c.Name}
	if module != "" {
		m.Text = module + `\` + c.Name
	}
	if call && quoteOf(m.Text) != 0 {
		m.Text = "& " + m.Text
	}
	switch c.Kind {
	case cmdlets.Cmdlet, cmdlets.Function, cmdlets.Filter:
		m.Tip = strings.TrimSpace(cmdlets.Syntax(c))
	case cmdlets.Alias, cmdlets.Application, cmdlets.ExternalScript:
		m.Tip = c.Definition
	}
	return m
}

// lookup is the command that a call names, through its alias; nil when it is unknown.
func (r *request) lookup(c *syntax.Command) *cmdlets.Command {
	s, ok := c.Elements[0].(*syntax.StringConstantExpression)
	if !ok || r.commands == nil {
		return nil
	}
	for _, f := range r.defs {
		if strings.EqualFold(f.Name, s.Value) {
			return declared(f)
		}
	}
	found := r.commands.FindCommand(s.Value)
	for i := 0; found != nil && found.Kind == cmdlets.Alias && i < 10; i++ {
		found = r.commands.FindCommand(found.Definition)
	}
	if found == nil {
		return nil
	}
	var scripts cmdlets.Scripts
	if found.Kind == cmdlets.ExternalScript && r.p.Session.Service(&scripts) {
		found = scripts.DeclareScript(found)
	}
	return found.Ready()
}

// declared is a function that stands in the text: its parameters are known though it was never run.
func declared(f *syntax.FunctionDefinition) *cmdlets.Command {
	c := &cmdlets.Command{Name: f.Name, Kind: cmdlets.Function}
	params := f.Params
	if f.Body != nil && f.Body.Param != nil {
		params = f.Body.Param.Params
	}
	for i, p := range params {
		if p.Name == nil {
			continue
		}
		c.Params = append(c.Params, &cmdlets.Param{Name: p.Name.Name, Index: i, Type: typeOfParameter(p), Sets: []cmdlets.ParamSet{{Position: i}}})
	}
	return c
}
