package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type newObject struct {
	cmdlets.Base
	ArgumentList []any  `pos:"1" set:"Net" alias:"Args" help:"The arguments of the constructor."`
	ComObject    string `pos:"0" set:"Com" mandatory:"" help:"The name of a COM class; only Windows has them."`
	Property     any    `type:"System.Collections.IDictionary" help:"Properties to set."`
	Strict       bool   `set:"Com" help:"Refuse what is no pure COM object."`
	TypeName     string `pos:"0" set:"Net" mandatory:"" help:"The type."`
}

func newObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-Object", Module: module, Class: "Microsoft.PowerShell.Commands.NewObjectCommand", DefaultSet: "Net",
		Doc: &cmdlets.Doc{
			Synopsis: "Makes an object of a type.",
			Examples: []cmdlets.Example{
				{Code: "New-Object PSObject -Property @{ Name = 'Ann' }", Remarks: "An object with a property."},
				{Code: "New-Object System.Version 1, 2", Remarks: "Calls a constructor."},
			},
			Outputs: "System.Object",
		},
	}, func() *newObject { return &newObject{} })
}

// Process makes the object and sets its properties.
func (c *newObject) Process(p *pipeline.Proc, _ any) error {
	if c.ComObject != "" {
		return errs.New("PlatformNotSupportedException", errs.NotImplemented, nil, errs.NotSupportedType, "COM is not supported on this platform.")
	}
	t := types.Find(c.TypeName)
	if t == nil {
		return errs.New("TypeNotFound", errs.InvalidType, nil, errs.PSArgumentType, "Cannot find type [%s]: verify that the assembly containing this type is loaded.", c.TypeName)
	}
	v, err := c.make(p, t)
	if err != nil {
		return err
	}
	if d, ok := value.Base(c.Property).(value.Dictionary); ok {
		if err := c.setAll(p, v, d); err != nil {
			return err
		}
	}
	return p.Write(v)
}

func (c *newObject) make(p *pipeline.Proc, t *value.Type) (any, error) {
	if t == value.PSObjectType || t == value.PSCustomType {
		return value.NewObject(nil), nil
	}
	if len(c.ArgumentList) == 0 && t.Kind == value.Struct {
		if v, err := types.Convert(p, nil, t); err == nil && v != nil {
			return v, nil
		}
	}
	v, err := types.New(p, t, c.ArgumentList)
	if err == nil {
		return v, nil
	}
	return nil, constructorError(err, t)
}

// constructorError gives an error of a constructor the id that New-Object reports it with.
func constructorError(err error, t *value.Type) error {
	r := errs.Of(err)
	r.Exception.Message = strings.Replace(r.Exception.Message, `overload for "new"`, `overload for "`+t.ShortName()+`"`, 1)
	n := errs.New("ConstructorInvokedThrowException", errs.InvalidOperation, nil, r.Exception.T, "%s", r.Exception.Message)
	n.Exception.Inner = r.Exception.Inner
	return n
}

// setAll sets the properties; a custom object gets them as notes.
func (c *newObject) setAll(p *pipeline.Proc, v any, d value.Dictionary) error {
	o, custom := v.(*value.Object)
	custom = custom && o.Base == nil && o.Class == nil
	var failed error
	d.EachEntry(func(k, x any) bool {
		name := value.ToString(k)
		if custom {
			o.Set(name, x)
			return true
		}
		if err := types.Set(p, v, name, x); err != nil {
			failed = reported(p, c.propertyError(err, name, v))
		}
		return failed == nil
	})
	return failed
}

func (c *newObject) propertyError(err error, name string, v any) error {
	r := errs.Of(err)
	if r.ID == "PropertyNotFound" || r.ID == "PropertyAssignmentException" {
		return errs.New("InvalidOperationException", errs.InvalidOperation, nil, errs.InvalidOperationType,
			"The member \"%s\" was not found for the specified .NET object.", name)
	}
	n := errs.New("SetValueException", errs.InvalidData, nil, errs.SetValueType, "%s", r.Exception.Message)
	n.Exception.Inner = r.Exception.Inner
	return n
}
