package policy

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// call is one invocation of a cmdlet of a family: its arguments by parameter name.
type call struct {
	cmdlets.Base
	family *family
	dir    *directory.Directory
	names  []string
	args   map[string]any
	run    func(c *call, p *pipeline.Proc) error
}

// Assign keeps an argument.
func (c *call) Assign(i int, v any) error {
	c.args[c.names[i]] = v
	return nil
}

// Reset forgets an argument.
func (c *call) Reset(i int) { delete(c.args, c.names[i]) }

// Process runs the cmdlet for one object.
func (c *call) Process(p *pipeline.Proc, _ any) error { return c.run(c, p) }

func (c *call) flag(name string) bool {
	v := c.args[name]
	if s, ok := v.(interface{ IsPresent() bool }); ok {
		return s.IsPresent()
	}
	b, _ := value.Base(v).(bool)
	return b
}

func (c *call) text(name string) (string, bool) {
	v, given := c.args[name]
	switch v := value.Base(v).(type) {
	case string:
		return v, given
	case schema.XdsName:
		return v.Typed, given
	}
	return "", given && value.IsNull(v)
}

// given gives the settings that were passed, in the form in which they are stored.
func (c *call) given() map[string]any {
	changes := map[string]any{}
	for _, s := range c.family.settings {
		if v, ok := c.args[s.name]; ok {
			if s.typ == value.StringType && value.IsNull(v) {
				v = nil
			}
			changes[s.name] = toStore(v)
		}
	}
	return changes
}

// command makes a cmdlet of a family.
func (f *family) command(dir *directory.Directory, verb string, params []*cmdlets.Param, run func(*call, *pipeline.Proc) error) *cmdlets.Command {
	names := make([]string, len(params))
	for i, p := range params {
		p.Index, names[i] = i, p.Name
	}
	return &cmdlets.Command{
		Name: verb + "-Cs" + f.kind, Kind: cmdlets.Cmdlet, Module: "SkypeForBusiness", Class: f.class(verb), Params: params, Advanced: true,
		NoPositional: true, Rare: f.rare(verb), ShouldProcess: verb != "Get", Impact: 2, Doc: f.doc(verb),
		New: func() cmdlets.Instance {
			return &call{family: f, dir: dir, names: names, args: map[string]any{}, run: run}
		},
	}
}

// rare reports whether a cmdlet is left out of lists: families that this shell only keeps, without obeying them, would
// bury the ones that administrators look for.
func (f *family) rare(verb string) bool {
	switch f.kind {
	case "PinPolicy", store.DialInConferencingConfiguration:
		return false
	case store.WebServiceConfiguration:
		return verb == "New" || verb == "Remove"
	}
	return true
}

// class gives the class of a cmdlet, as error ids show it.
func (f *family) class(verb string) string {
	if verb == "Grant" {
		return "Microsoft.Rtc.Management.AD.Cmdlets.GrantOcs" + f.kind + "Cmdlet"
	}
	return "Microsoft.Rtc.Management.Xds." + verb + "Ocs" + f.kind + "Cmdlet"
}
