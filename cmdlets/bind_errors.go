package cmdlets

import (
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
)

// bindError is a ParameterBindingException about parameter name.
func (b *binder) bindError(id string, cat errs.Category, name string, format string, args ...any) *errs.Record {
	return b.errorOf(errs.ParameterBindingType, id, cat, name, format, args...)
}

func (b *binder) errorOf(t *value.Type, id string, cat errs.Category, name, format string, args ...any) *errs.Record {
	r := errs.New(id, cat, nil, t, format, args...)
	r.Command, r.Activity = b.command.Class, b.command.Name
	r.Invocation = b.call.Invocation
	r.Exception.Props = map[string]any{"parametername": name, "errorid": id, "commandinvocation": nil}
	if b.at.File != nil {
		r.Span = b.at
	} else if r.Invocation != nil {
		r.Span = r.Invocation.Span
	}
	return r
}

// place sets where the next errors are.
func (b *binder) place(s source.Span) { b.at = s }

func (b *binder) notFound(a *Arg) *errs.Record {
	b.place(a.NameSpan)
	r := b.bindError("NamedParameterNotFound", errs.InvalidArgument, a.Name, "A parameter cannot be found that matches parameter name '%s'.", a.Name)
	return r
}

func (b *binder) positionalNotFound(a *Arg) *errs.Record {
	b.place(source.Span{})
	text := "$null"
	if !value.IsNull(a.Value) {
		text = textOf(a.Value)
	}
	return b.bindError("PositionalParameterNotFound", errs.InvalidArgument, text, "A positional parameter cannot be found that accepts argument '%s'.", text)
}

func (b *binder) ambiguousName(a *Arg, matches []int) *errs.Record {
	b.place(a.NameSpan)
	var list strings.Builder
	for _, i := range matches {
		list.WriteString(" -" + b.plan.params[i].Name)
	}
	return b.bindError("AmbiguousParameter", errs.InvalidArgument, a.Name,
		"Parameter cannot be processed because the parameter name '%s' is ambiguous. Possible matches include:%s.", a.Name, list.String())
}

func (b *binder) alreadyBound(a *Arg, p *Param) *errs.Record {
	b.place(a.NameSpan)
	return b.bindError("ParameterAlreadyBound", errs.InvalidArgument, p.Name, "Cannot bind parameter because parameter '%s' is specified more than once. "+
		"To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".", p.Name)
}

func (b *binder) missingArgument(a *Arg, p *Param) *errs.Record {
	b.place(a.NameSpan)
	t := p.Type
	if t == nil {
		t = value.ObjectType
	}
	return b.bindError("MissingArgument", errs.InvalidArgument, p.Name,
		"Missing an argument for parameter '%s'. Specify a parameter of type '%s' and try again.", p.Name, t.Name)
}

func (b *binder) ambiguousSet() *errs.Record {
	b.place(source.Span{})
	return b.bindError("AmbiguousParameterSet", errs.InvalidArgument, "", "Parameter set cannot be resolved using the specified named parameters. "+
		"One or more parameters issued cannot be used together or an insufficient number of parameters were provided.")
}

func (b *binder) ambiguousPosition() *errs.Record {
	b.place(source.Span{})
	return b.bindError("AmbiguousPositionalParameterNoName", errs.InvalidArgument, "",
		"Cannot bind positional parameters because no names were given.")
}

func (b *binder) missingMandatory(names []string) *errs.Record {
	b.place(source.Span{})
	list := strings.Join(names, " ")
	return b.bindError("MissingMandatoryParameter", errs.InvalidArgument, list,
		"Cannot process command because of one or more missing mandatory parameters: %s.", list)
}

// conversion turns a failed conversion into the error of the parameter: a function's typed parameters transform, those of
// cmdlets convert.
func (b *binder) conversion(i int, v any, err error) *errs.Record {
	p := b.plan.params[i]
	cause := errs.Of(err)
	var r *errs.Record
	if b.transforms(i) || cause.Exception.T.IsA(errs.TransformationMetaType) {
		r = b.errorOf(errs.ParameterTransformType, "ParameterArgumentTransformationError", errs.InvalidData, p.Name,
			"Cannot process argument transformation on parameter '%s'. %s", p.Name, cause.Error())
		r.Exception.Inner = errs.NewException(errs.TransformationMetaType, "%s", cause.Error())
		r.Exception.Inner.Inner = cause.Exception
	} else if _, many := value.Base(v).(*value.Array); many && p.Type.Kind != value.ArrayKind {
		r = b.bindError("CannotConvertArgument", errs.InvalidArgument, p.Name, "Cannot convert '%s' to the type '%s' required by parameter '%s'. %s",
			value.TypeOf(v).Name, p.Type.Name, p.Name, "Specified method is not supported.")
		r.Exception.Inner = errs.NewException(errs.NotSupportedType, "Specified method is not supported.")
	} else if p.Type == value.BoolType || p.Type == value.SwitchType {
		r = b.bindError("CannotConvertArgument", errs.InvalidArgument, p.Name, "Cannot convert '%s' to the type '%s' required by parameter '%s'. ",
			fullTypeName(v), p.Type.Name, p.Name)
		r.Exception.Inner = cause.Exception
	} else {
		r = b.bindError("CannotConvertArgumentNoMessage", errs.InvalidArgument, p.Name, "Cannot bind parameter '%s'. %s", p.Name, cause.Error())
		r.Exception.Inner = cause.Exception
	}
	return r
}

func fullTypeName(v any) string {
	if t := value.TypeOf(v); t != nil {
		return t.Name
	}
	return "null"
}

// transforms reports whether parameter i is converted by an attribute: typed parameters of functions are.
func (b *binder) transforms(i int) bool { return b.command.Kind != Cmdlet && i < b.plan.own }

func (b *binder) notAllowed(id, name, why string) *errs.Record {
	return b.errorOf(errs.ParameterValidationType, "ParameterArgumentValidationError"+id, errs.InvalidData, name,
		"Cannot bind argument to parameter '%s' because it %s.", name, why)
}

func (b *binder) invalid(p *Param, err error) *errs.Record {
	cause := errs.Of(err)
	r := b.errorOf(errs.ParameterValidationType, "ParameterArgumentValidationError", errs.InvalidData, p.Name,
		"Cannot validate argument on parameter '%s'. %s", p.Name, cause.Error())
	r.Exception.Inner = cause.Exception
	return r
}
