package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

const metadataError = errs.MetadataError

func casting(t *value.Type) func(*pipeline.Proc, any) (any, error) {
	return func(p *pipeline.Proc, v any) (any, error) { return types.Convert(p, v, t) }
}

// paramAttribute applies an attribute to the declaration of a parameter.
func (c *compiler) paramAttribute(p *cmdlets.Param, a *syntax.Attribute) {
	name := attributeName(a)
	if check := c.validator(a); check != nil {
		p.Validate = append(p.Validate, check)
		return
	}
	switch name {
	case "parameter":
		p.Sets = append(p.Sets, c.parameterSet(p, a))
	case "alias":
		for _, x := range a.Positional {
			for _, s := range listOf(c.constantValue(x)) {
				p.Aliases = append(p.Aliases, value.ToString(s))
			}
		}
	case "allownull":
		p.AllowNull = true
	case "allowemptystring":
		p.AllowEmptyString = true
	case "allowemptycollection":
		p.AllowEmptyCollection = true
	case "credential":
		p.Credential = true
	case "argumentcompleter":
		if len(a.Positional) > 0 {
			p.Completer = c.constantValue(a.Positional[0])
		}
	case "argumentcompletions":
		var words []any
		for _, x := range a.Positional {
			words = append(words, c.constantValue(x))
		}
		p.Completer = value.NewArray(words...)
	default:
		if f := c.transformation(a); f != nil {
			p.Convert = append(p.Convert, f)
		}
	}
}

// parameterSet reads one [Parameter()].
func (c *compiler) parameterSet(p *cmdlets.Param, a *syntax.Attribute) cmdlets.ParamSet {
	s := cmdlets.ParamSet{Position: cmdlets.NoPosition}
	for _, n := range a.Named {
		v := c.constantArgument(n)
		switch value.Fold(n.Name) {
		case "mandatory":
			s.Mandatory = truth(v)
		case "position":
			if i, err := value.ToInt32(v); err == nil {
				s.Position = int(i)
			}
		case "parametersetname":
			s.Name = value.ToString(v)
		case "valuefrompipeline":
			s.ByValue = truth(v)
		case "valuefrompipelinebypropertyname":
			s.ByName = truth(v)
		case "valuefromremainingarguments":
			s.Remaining = truth(v)
		case "helpmessage":
			p.HelpMessage = value.ToString(v)
		case "dontshow":
			p.DontShow = truth(v)
		}
	}
	return s
}

// validator makes the check of a Validate attribute, nil for other attributes.
func (c *compiler) validator(a *syntax.Attribute) cmdlets.Validator {
	var args []any
	for _, x := range a.Positional {
		args = append(args, c.constantValue(x))
	}
	named := map[string]any{}
	for _, n := range a.Named {
		named[value.Fold(n.Name)] = c.constantArgument(n)
	}
	if make := validators[attributeName(a)]; make != nil {
		return make(c, args, named)
	}
	return c.classValidator(a, args)
}

type validatorArgs = map[string]any

// validators make checks of the arguments of their attributes.
var validators = map[string]func(c *compiler, args []any, named validatorArgs) cmdlets.Validator{
	"validatenotnull":             func(*compiler, []any, validatorArgs) cmdlets.Validator { return cmdlets.NotNull{} },
	"validatenotnullorempty":      func(*compiler, []any, validatorArgs) cmdlets.Validator { return cmdlets.NotNullOrEmpty{} },
	"validatenotnullorwhitespace": func(*compiler, []any, validatorArgs) cmdlets.Validator { return cmdlets.NotNullOrWhiteSpace{} },
	"validateset":                 validateSet,
	"validaterange":               validateRange,
	"validatepattern": func(_ *compiler, args []any, named validatorArgs) cmdlets.Validator {
		p := &cmdlets.Pattern{Regex: value.ToString(first(args)), Message: text(named["errormessage"])}
		if o, ok := named["options"]; ok {
			n, err := enumNumber("System.Text.RegularExpressions.RegexOptions", o)
			p.CaseSensitive = err == nil && n&1 == 0
		}
		return p
	},
	"validatescript": func(_ *compiler, args []any, named validatorArgs) cmdlets.Validator {
		b, ok := first(args).(*Block)
		if !ok {
			return nil
		}
		return &cmdlets.ByScript{Block: b, Message: text(named["errormessage"])}
	},
	"validatecount": func(_ *compiler, args []any, _ validatorArgs) cmdlets.Validator {
		a, b := twoInts(args)
		return &cmdlets.Count{Least: a, Most: b}
	},
	"validatelength": func(_ *compiler, args []any, _ validatorArgs) cmdlets.Validator {
		a, b := twoInts(args)
		return &cmdlets.Length{Least: a, Most: b}
	},
}

func first(args []any) any {
	if len(args) == 0 {
		return nil
	}
	return args[0]
}

func text(v any) string {
	if v == nil {
		return ""
	}
	return value.ToString(v)
}

func twoInts(args []any) (a, b int) {
	if len(args) > 0 {
		n, _ := value.ToInt32(args[0])
		a = int(n)
	}
	if len(args) > 1 {
		n, _ := value.ToInt32(args[1])
		b = int(n)
	}
	return a, b
}

func validateSet(c *compiler, args []any, named validatorArgs) cmdlets.Validator {
	o := &cmdlets.OneOf{Message: text(named["errormessage"])}
	if v, ok := named["ignorecase"]; ok {
		o.CaseSensitive = !truth(v)
	}
	for _, a := range args {
		if t, ok := a.(*value.Type); ok {
			o.Generate = generated(t)
			return o
		}
		for _, s := range listOf(a) {
			o.Words = append(o.Words, value.ToString(s))
		}
	}
	return o
}

// generated asks a class for its valid values.
func generated(t *value.Type) func(p *pipeline.Proc) ([]string, error) {
	return func(p *pipeline.Proc) ([]string, error) {
		o, err := types.New(p, t, nil)
		if err != nil {
			return nil, err
		}
		v, err := types.Call(p, o, "GetValidValues", nil)
		if err != nil {
			return nil, err
		}
		var words []string
		for _, s := range listOf(v) {
			words = append(words, value.ToString(s))
		}
		return words, nil
	}
}

var rangeKinds = map[string]cmdlets.RangeKind{"positive": cmdlets.Positive, "nonnegative": cmdlets.NonNegative, "negative": cmdlets.Negative, "nonpositive": cmdlets.NonPositive}

func validateRange(_ *compiler, args []any, _ validatorArgs) cmdlets.Validator {
	if len(args) == 1 {
		return &cmdlets.Range{Kind: rangeKinds[value.Fold(value.ToString(args[0]))]}
	}
	if len(args) < 2 {
		return nil
	}
	return cmdlets.NewRange(args[0], args[1])
}

// classValidator makes the check of an attribute that is a script class derived from ValidateArgumentsAttribute.
func (c *compiler) classValidator(a *syntax.Attribute, args []any) cmdlets.Validator {
	t := c.attributeClass(a, "ValidateArgumentsAttribute")
	if t == nil {
		return nil
	}
	return classCheck{t, args}
}

type classCheck struct {
	t    *value.Type
	args []any
}

// Check calls the class's Validate method.
func (k classCheck) Check(p *pipeline.Proc, v any) error {
	o, err := types.New(p, k.t, k.args)
	if err != nil {
		return err
	}
	_, err = types.Call(p, o, "Validate", []any{v, nil})
	return err
}

// transformation makes the conversion of an attribute that is a script class derived from ArgumentTransformationAttribute.
func (c *compiler) transformation(a *syntax.Attribute) func(*pipeline.Proc, any) (any, error) {
	t := c.attributeClass(a, "ArgumentTransformationAttribute")
	if t == nil {
		return nil
	}
	return func(p *pipeline.Proc, v any) (any, error) {
		o, err := types.New(p, t, nil)
		if err != nil {
			return nil, err
		}
		return types.Call(p, o, "Transform", []any{nil, v})
	}
}

// attributeClass finds the script class of an attribute when it derives from the named type.
func (c *compiler) attributeClass(a *syntax.Attribute, base string) *value.Type {
	t := c.typeRef(a.TypeName)()
	if t == nil {
		n := *a.TypeName
		n.Text += "Attribute"
		t = c.typeRef(&n)()
	}
	if types.ClassOf(t) == nil {
		return nil
	}
	for u := t; u != nil; u = u.Base {
		if u.ShortName() == base {
			return t
		}
	}
	return nil
}

// parameterConversion is what a plain call does with an argument, and what later assignments in the body do.
func (c *compiler) parameterConversion(n *syntax.Parameter) func(*frame.Frame, any) (any, error) {
	var steps []func(*frame.Frame, any) (any, error)
	for i := len(n.Attributes) - 1; i >= 0; i-- {
		switch a := n.Attributes[i].(type) {
		case *syntax.TypeConstraint:
			t := c.typeOf(a.TypeName)
			steps = append(steps, func(f *frame.Frame, v any) (any, error) {
				want, err := t()
				if err != nil {
					return nil, err
				}
				if s, ok := v.(string); ok && want == value.StringType {
					return s, nil
				}
				return bindable(f, v, want)
			})
		case *syntax.Attribute:
			if check := c.validator(a); check != nil {
				steps = append(steps, func(f *frame.Frame, v any) (any, error) { return v, check.Check(f.Proc, v) })
			} else if t := c.transformation(a); t != nil {
				steps = append(steps, func(f *frame.Frame, v any) (any, error) { return t(f.Proc, v) })
			}
		}
	}
	return func(f *frame.Frame, v any) (any, error) {
		var err error
		for _, s := range steps {
			if v, err = s(f, v); err != nil {
				return nil, err
			}
		}
		return v, nil
	}
}

// bindable converts as a binding does: text is no boolean there.
func bindable(f *frame.Frame, v any, t *value.Type) (any, error) {
	if t == value.BoolType || t == value.SwitchType {
		if _, isText := value.Base(v).(string); isText {
			return nil, invalid("NotBoolean", "text is no boolean")
		}
	}
	return types.Convert(f.Proc, v, t)
}

// variableAttribute compiles an attribute before a variable.
func (c *compiler) variableAttribute(a *syntax.Attribute, v *syntax.VariableExpression) func(*frame.Frame, any) (any, error) {
	check := c.validator(a)
	transform := c.transformation(a)
	return func(f *frame.Frame, x any) (any, error) {
		if transform != nil {
			return transform(f.Proc, x)
		}
		if check == nil {
			return x, nil
		}
		err := check.Check(f.Proc, x)
		if err == nil {
			return x, nil
		}
		name := ""
		if v != nil {
			name = v.Name
		}
		r := errs.New("ValidateSetFailure", errs.MetadataError, nil, errs.ValidationMetadataType,
			"The variable cannot be validated because the value %s is not a valid value for the %s variable.", value.Text(x), name)
		return nil, r
	}
}

// attributeObjects are the attributes of a parameter as objects, for Get-Command and completion.
func (c *compiler) attributeObjects(n *syntax.Parameter) []any {
	var out []any
	for _, a := range n.Attributes {
		if at, ok := a.(*syntax.Attribute); ok {
			out = append(out, attributeObject(c, at))
		}
	}
	return out
}

func attributeObject(c *compiler, a *syntax.Attribute) any {
	o := &value.Object{Shape: value.NewShape("System.Management.Automation." + a.TypeName.Name + "Attribute")}
	for _, n := range a.Named {
		o.Set(n.Name, c.constantArgument(n))
	}
	return o
}
