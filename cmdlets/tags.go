package cmdlets

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// parameter reads the declaration of one field.
func parameter(c *Command, f reflect.StructField) *Param {
	p := &Param{Name: f.Name, Help: f.Tag.Get("help"), Complete: f.Tag.Get("complete"), Type: typeOfField(f)}
	if n := f.Tag.Get("name"); n != "" {
		p.Name = n
	}
	if a := f.Tag.Get("alias"); a != "" {
		p.Aliases = strings.Split(a, ",")
	}
	p.Sets = setsOf(f)
	if c := convertingOf(f.Type); c != nil {
		p.Type, p.Convert, p.Converts = c.ParameterType(), append(p.Convert, c.ConvertArgument), true
	}
	addChecks(p, f.Tag)
	return p
}

// setsOf reads pos, mandatory, pipe and set.
func setsOf(f reflect.StructField) []ParamSet {
	base := ParamSet{Position: NoPosition}
	if _, ok := f.Tag.Lookup("mandatory"); ok {
		base.Mandatory = true
	}
	for _, word := range splitList(f.Tag.Get("pos")) {
		modify(&base, positionWord(word))
	}
	for _, word := range splitList(f.Tag.Get("pipe")) {
		modify(&base, word)
	}
	sets := strings.Fields(f.Tag.Get("set"))
	if len(sets) == 0 {
		return []ParamSet{base}
	}
	out := make([]ParamSet, len(sets))
	for i, s := range sets {
		name, words, _ := strings.Cut(s, ":")
		out[i] = base
		if out[i].Name = name; name == "*" {
			out[i].Name = ""
		}
		for _, w := range splitList(words) {
			modify(&out[i], w)
		}
	}
	return out
}

func splitList(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

func positionWord(w string) string {
	if w == "remaining" {
		return w
	}
	return "pos=" + w
}

// modify applies one word of a tag to a parameter's part in a set.
func modify(s *ParamSet, word string) {
	switch word {
	case "value":
		s.ByValue = true
	case "name":
		s.ByName = true
	case "mandatory":
		s.Mandatory = true
	case "optional":
		s.Mandatory = false
	case "named":
		s.Position = NoPosition
	case "remaining":
		s.Remaining = true
	case "nopipe":
		s.ByValue, s.ByName = false, false
	default:
		n, err := strconv.Atoi(strings.TrimPrefix(word, "pos="))
		if err != nil {
			panic("cmdlets: what is " + word + "?")
		}
		s.Position = n
	}
}

// goTypes gives the .NET type of a parameter by the Go type of its field.
var goTypes = map[reflect.Type]*value.Type{
	reflect.TypeFor[string]():             value.StringType,
	reflect.TypeFor[bool]():               value.SwitchType,
	reflect.TypeFor[int32]():              value.Int32Type,
	reflect.TypeFor[int64]():              value.Int64Type,
	reflect.TypeFor[uint32]():             value.UInt32Type,
	reflect.TypeFor[uint64]():             value.UInt64Type,
	reflect.TypeFor[float64]():            value.Float64Type,
	reflect.TypeFor[value.Char]():         value.CharType,
	reflect.TypeFor[value.DateTime]():     value.DateTimeType,
	reflect.TypeFor[value.TimeSpan]():     value.TimeSpanType,
	reflect.TypeFor[value.Guid]():         value.GuidType,
	reflect.TypeFor[*value.Hashtable]():   value.HashtableType,
	reflect.TypeFor[*value.Type]():        value.TypeType,
	reflect.TypeFor[*value.Exception]():   value.ExceptionType,
	reflect.TypeFor[pipeline.Block]():     value.ScriptBlockType,
	reflect.TypeFor[[]pipeline.Block]():   value.ArrayOf(value.ScriptBlockType),
	reflect.TypeFor[[]string]():           value.ArrayOf(value.StringType),
	reflect.TypeFor[[]int32]():            value.ArrayOf(value.Int32Type),
	reflect.TypeFor[[]int64]():            value.ArrayOf(value.Int64Type),
	reflect.TypeFor[[]value.Char]():       value.ArrayOf(value.CharType),
	reflect.TypeFor[[]*value.Hashtable](): value.ArrayOf(value.HashtableType),
	reflect.TypeFor[[]any]():              value.ArrayOf(value.ObjectType),
	reflect.TypeFor[any]():                value.ObjectType,
}

func typeOfField(f reflect.StructField) *value.Type {
	if name := f.Tag.Get("type"); name != "" {
		if t := findType(name); t != nil && !readByCmdlet(t) {
			return t
		}
		// A type that no script can name still shows in help under its own name; arguments pass as they are.
		return &value.Type{Name: name, Short: acceleratorOf(name), Ext: opaque{}}
	}
	t := innerType(f.Type)
	if convertingOf(t) != nil {
		return nil
	}
	if v, ok := goTypes[t]; ok {
		return v
	}
	panic(fmt.Sprintf("cmdlets: the field %s has type %s, which no argument can have", f.Name, f.Type))
}

// innerType is what an Opt is around, or t itself.
func innerType(t reflect.Type) reflect.Type {
	if o, ok := reflect.Zero(t).Interface().(optional); ok {
		return o.inner()
	}
	return t
}

// readByCmdlet reports whether arguments for a type are read by the cmdlet itself: property expressions are names,
// script blocks and tables.
func readByCmdlet(t *value.Type) bool {
	return strings.HasPrefix(t.Name, "Microsoft.PowerShell.Commands.PSPropertyExpression")
}

// acceleratorOf is the short name under which syntax shows a type that is not known otherwise.
func acceleratorOf(name string) string {
	if name == "System.Management.Automation.PSCredential" {
		return "pscredential"
	}
	return ""
}

// opaque marks a parameter type that types does not know.
type opaque struct{}

// optional is implemented by Opt.
type optional interface{ inner() reflect.Type }

func (Opt[T]) inner() reflect.Type { return reflect.TypeFor[T]() }

// addChecks reads range, oneof and check.
func addChecks(p *Param, tag reflect.StructTag) {
	if r := tag.Get("range"); r != "" {
		lo, hi, _ := strings.Cut(r, ",")
		p.Validate = append(p.Validate, NewRange(bound(p, lo), bound(p, hi)))
	}
	if s, ok := tag.Lookup("oneof"); ok {
		p.Validate = append(p.Validate, &OneOf{Words: strings.Split(s, ",")})
	}
	for _, word := range strings.Fields(tag.Get("check")) {
		addCheck(p, word)
	}
}

func bound(p *Param, s string) any {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		panic("cmdlets: bad range of " + p.Name + ": " + s)
	}
	t := p.Type
	if t.Elem != nil {
		t = t.Elem
	}
	switch t {
	case value.Int64Type:
		return n
	case value.Float64Type:
		return float64(n)
	}
	return int32(n)
}

func addCheck(p *Param, word string) {
	name, args, _ := strings.Cut(strings.TrimSuffix(word, ")"), "(")
	switch name {
	case "notnull":
		p.Validate = append(p.Validate, NotNull{})
	case "notnullorempty":
		p.Validate = append(p.Validate, NotNullOrEmpty{})
	case "notnullorwhitespace":
		p.Validate = append(p.Validate, NotNullOrWhiteSpace{})
	case "allownull":
		p.AllowNull = true
	case "allowemptystring":
		p.AllowEmptyString = true
	case "allowemptycollection":
		p.AllowEmptyCollection = true
	case "credential":
		p.Credential = true
	case "count":
		lo, hi, _ := strings.Cut(args, ",")
		least, _ := strconv.Atoi(lo)
		most, _ := strconv.Atoi(hi)
		p.Validate = append(p.Validate, &Count{Least: least, Most: most})
	case "notenum":
		p.Validate = append(p.Validate, &NotEnum{Type: findType(args)})
	case "pattern":
		p.Validate = append(p.Validate, &Pattern{Regex: args})
	default:
		panic("cmdlets: there is no check " + word)
	}
}
