package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type addMember struct {
	cmdlets.Base
	Force               bool       `set:"MemberSet NotePropertyMultiMemberSet NotePropertySingleMemberSet" help:"Replace a member of that name."`
	InputObject         any        `set:"MemberSet NotePropertyMultiMemberSet NotePropertySingleMemberSet TypeNameSet" mandatory:"" pipe:"value" help:"The object."`
	MemberType          value.Enum `pos:"0" set:"MemberSet" mandatory:"" alias:"Type" type:"System.Management.Automation.PSMemberTypes" help:"The kind of the member."`
	Name                string     `pos:"1" set:"MemberSet" mandatory:"" help:"The name of the member."`
	NotePropertyMembers any        `pos:"0" set:"NotePropertyMultiMemberSet" mandatory:"" check:"notnullorempty" type:"System.Collections.IDictionary" help:"Names and values of note properties."`
	NotePropertyName    string     `pos:"0" set:"NotePropertySingleMemberSet" mandatory:"" check:"notenum(System.Management.Automation.PSMemberTypes) notnullorempty" help:"The name of a note property."`
	NotePropertyValue   any        `pos:"1" set:"NotePropertySingleMemberSet" mandatory:"" check:"allownull" help:"The value of the note property."`
	PassThru            bool       `set:"MemberSet NotePropertyMultiMemberSet NotePropertySingleMemberSet TypeNameSet" help:"Write the object."`
	SecondValue         any        `pos:"3" set:"MemberSet" help:"The setter of a script property, the type of an alias."`
	TypeName            string     `set:"MemberSet NotePropertyMultiMemberSet NotePropertySingleMemberSet TypeNameSet:mandatory" check:"notnullorempty" help:"A type name to put in front."`
	Value               any        `pos:"2" set:"MemberSet" help:"The value, or what the member does."`

	set string
}

func addMemberCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Add-Member", Module: module, Class: "Microsoft.PowerShell.Commands.AddMemberCommand", DefaultSet: "TypeNameSet",
		Outputs: []string{"System.Object"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gives an object members of its own.",
			Examples: []cmdlets.Example{
				{Code: "[pscustomobject]@{ A = 1 } | Add-Member B 2 -PassThru", Remarks: "Adds a note property."},
				{Code: "'text' | Add-Member ScriptProperty Half { $this.Length / 2 } -PassThru | Select-Object Half", Remarks: "Adds a computed property."},
			},
			Inputs: "System.Object", Outputs: "None, or with -PassThru the object.", Links: []string{"Get-Member", "Select-Object"},
		},
	}, func() *addMember { return &addMember{} })
}

// Chosen learns the parameter set.
func (c *addMember) Chosen(b *cmdlets.Bound) { c.set = b.Set }

// Process adds the members. A value that is no object yet is wrapped, which only -PassThru shows.
func (c *addMember) Process(p *pipeline.Proc, _ any) error {
	o := asObject(c.InputObject)
	if c.TypeName != "" {
		o.Shape = o.Shape.Retyped(append([]string{c.TypeName}, types.TypeNames(o)...))
	}
	if err := c.add(p, o); err != nil {
		return reported(p, err)
	}
	if c.PassThru {
		return p.Write(o)
	}
	return nil
}

// asObject is the object itself, or a new one around a value.
func asObject(v any) *value.Object {
	if o, ok := v.(*value.Object); ok {
		return o
	}
	return &value.Object{Shape: value.NewShape(types.TypeNames(v)...), Base: v}
}

func (c *addMember) add(p *pipeline.Proc, o *value.Object) error {
	switch c.set {
	case "NotePropertySingleMemberSet":
		return c.put(p, o, c.NotePropertyName, present(c.NotePropertyValue))
	case "NotePropertyMultiMemberSet":
		d, ok := value.Base(c.NotePropertyMembers).(value.Dictionary)
		if !ok {
			return nil
		}
		var failed error
		d.EachEntry(func(k, v any) bool {
			if err := c.put(p, o, value.ToString(k), v); err != nil {
				failed = reported(p, err)
			}
			return failed == nil
		})
		return failed
	case "MemberSet":
		v, err := c.member()
		if err != nil {
			return err
		}
		return c.put(p, o, c.Name, v)
	}
	return nil
}

// put adds a member that is not there yet, or replaces one with -Force.
func (c *addMember) put(p *pipeline.Proc, o *value.Object, name string, v any) error {
	_, own := o.Get(name)
	if !c.Force && (own || o.Base != nil && c.has(p, o, name)) {
		return errs.New("MemberAlreadyExists", errs.InvalidOperation, o, errs.InvalidOperationType,
			"Cannot add a member with the name \"%s\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.", name)
	}
	if own {
		o.Delete(name)
	}
	o.Set(name, v)
	return nil
}

func (c *addMember) has(p *pipeline.Proc, o *value.Object, name string) bool {
	if _, table := o.Base.(value.Dictionary); table {
		return false
	}
	_, found, err := types.Get(p, o, name)
	return found || err != nil
}

// The member types that can be added, numbered as in PSMemberTypes.
const (
	memberAlias        = 1
	memberCode         = 2
	memberNote         = 8
	memberScript       = 16
	memberSet          = 32
	memberCodeMethod   = 128
	memberScriptMethod = 256
)

// member makes what the slot of the new member holds.
func (c *addMember) member() (any, error) {
	block, isBlock := value.Base(c.Value).(pipeline.Block)
	switch c.MemberType.N {
	case memberNote:
		if !value.IsNull(c.SecondValue) {
			return nil, c.refuse("Value2ShouldNotBeSpecified", "Cannot add a member because the SecondValue parameter should not be specified for the member type \"%s\".", "NoteProperty")
		}
		return present(c.Value), nil
	case memberAlias:
		t, _ := value.Base(c.SecondValue).(*value.Type)
		return &value.Member{Kind: value.AliasProperty, Name: c.Name, Get: value.ToString(c.Value), Type: t}, nil
	case memberScript:
		return c.scriptProperty(block, isBlock)
	case memberScriptMethod:
		if !isBlock {
			return nil, c.wrongType()
		}
		return &value.Member{Kind: value.ScriptMethod, Name: c.Name, Get: block}, nil
	case memberSet:
		var names []string
		for _, n := range cmdlets.Elements(c.Value) {
			names = append(names, value.ToString(n))
		}
		return &value.Member{Kind: value.PropertySet, Name: c.Name, Names: names}, nil
	}
	return nil, errs.New("CannotAddMemberType", errs.InvalidOperation, c.MemberType, errs.InvalidOperationType,
		"Cannot add a member with type \"%s\". Specify a different type for the MemberTypes parameter.", value.ToString(c.MemberType))
}

func (c *addMember) scriptProperty(get pipeline.Block, given bool) (any, error) {
	m := &value.Member{Kind: value.ScriptProperty, Name: c.Name}
	if given {
		m.Get = get
	}
	if set, ok := value.Base(c.SecondValue).(pipeline.Block); ok {
		m.Set = set
	} else if !value.IsNull(c.SecondValue) {
		return nil, c.wrongType()
	}
	if !given && !value.IsNull(c.Value) || !given && m.Set == nil {
		return nil, c.wrongType()
	}
	return m, nil
}

func (c *addMember) wrongType() error {
	return c.refuse("InvalidValue1", "The value for a member of the type \"%s\" must be a script block.", value.ToString(c.MemberType))
}

func (c *addMember) refuse(id, text string, args ...any) error {
	return errs.New(id, errs.InvalidArgument, nil, errs.InvalidOperationType, text, args...)
}
