package types

import "csshell/pipeline/value"

// Description is a ChoiceDescription or a FieldDescription: what a question to the user offers or asks for.
type Description struct {
	t *value.Type
	// Name is the field's name; Label the text shown, with & before its key; Help what `?` shows.
	Name, Label, Help string
	// Default is a field's default value; Optional is set when a field may stay empty.
	Default  any
	Optional bool
}

// Type is the kind of description.
func (d *Description) Type() *value.Type { return d.t }

var (
	choiceType = &value.Type{Name: "System.Management.Automation.Host.ChoiceDescription"}
	fieldType  = &value.Type{Name: "System.Management.Automation.Host.FieldDescription"}
)

// hostTypes are the types of questions to the user.
func hostTypes() []entry { return []entry{{choiceType, choiceDef}, {fieldType, fieldDef}} }

func describe(get func(d *Description) any) func(In) (any, error) {
	return func(in In) (any, error) { return get(in.Self.(*Description)), nil }
}

func change(set func(d *Description, in In)) func(In) error {
	return func(in In) error {
		set(in.Self.(*Description), in)
		return nil
	}
}

func choiceDef() *Def {
	make := func(in In) (any, error) {
		return &Description{t: choiceType, Label: in.Str(0), Help: in.Str(1)}, nil
	}
	return &Def{
		New: []Row{
			{Text: "System.Management.Automation.Host.ChoiceDescription new(string label)", Do: make},
			{Text: "System.Management.Automation.Host.ChoiceDescription new(string label, string helpMessage)", Do: make},
		},
		Members: []Row{
			{Text: "string HelpMessage {get;set;}", Do: describe(func(d *Description) any { return d.Help }), Set: change(func(d *Description, in In) { d.Help = in.Str(0) })},
			{Text: "string Label {get;}", Do: describe(func(d *Description) any { return d.Label })},
		},
	}
}

func fieldDef() *Def {
	return &Def{
		New: []Row{{Text: "System.Management.Automation.Host.FieldDescription new(string name)", Do: func(in In) (any, error) {
			return &Description{t: fieldType, Name: in.Str(0)}, nil
		}}},
		Members: []Row{
			{Text: "psobject DefaultValue {get;set;}", Do: describe(func(d *Description) any { return d.Default }), Set: change(func(d *Description, in In) { d.Default = in.Arg(0) })},
			{Text: "string HelpMessage {get;set;}", Do: describe(func(d *Description) any { return d.Help }), Set: change(func(d *Description, in In) { d.Help = in.Str(0) })},
			{Text: "bool IsMandatory {get;set;}", Do: describe(func(d *Description) any { return !d.Optional }), Set: change(func(d *Description, in In) { d.Optional = !in.Bool(0) })},
			{Text: "string Label {get;set;}", Do: describe(func(d *Description) any { return d.Label }), Set: change(func(d *Description, in In) { d.Label = in.Str(0) })},
			{Text: "string Name {get;}", Do: describe(func(d *Description) any { return d.Name })},
		},
	}
}
