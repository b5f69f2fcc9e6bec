package types

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var cultureNotFoundType = &value.Type{Name: "System.Globalization.CultureNotFoundException", Base: value.ArgumentExceptionType}

func fromCulture(do func(c *value.Culture) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(*value.Culture)), nil }
}

// FindCulture returns a culture by its tag. One that is well formed but not known has the formats of the invariant culture.
func FindCulture(name string) (*value.Culture, error) {
	if c := value.FindCulture(name); c != nil {
		return c, nil
	}
	if !wellFormed(name) {
		return nil, value.NewException(cultureNotFoundType, "Culture is not supported. (Parameter 'name')\n"+name+" is an invalid culture identifier.", nil)
	}
	c := *value.InvariantCulture()
	lang, country, _ := strings.Cut(name, "-")
	c.Name = strings.ToLower(lang)
	if country != "" {
		c.Name += "-" + strings.ToUpper(country)
	}
	c.English, c.Native, c.LCID = c.Name, c.Name, 4096
	c.Two, c.Three = strings.ToLower(lang), strings.ToLower(lang)
	return &c, nil
}

func wellFormed(name string) bool {
	for i, part := range strings.Split(name, "-") {
		if len(part) < 2 || len(part) > 8 || i == 0 && len(part) > 3 {
			return false
		}
		for _, c := range strings.ToLower(part) {
			if (c < 'a' || c > 'z') && (c < '0' || c > '9' || i == 0) {
				return false
			}
		}
	}
	return true
}

func cultureByNumber(n int32) (*value.Culture, error) {
	if c := value.FindLCID(n); c != nil {
		return c, nil
	}
	return nil, value.NewException(cultureNotFoundType, "Culture is not supported. (Parameter 'culture')\n"+value.Text(n)+" is an invalid culture identifier.", nil)
}

func cultureOfText(_ *pipeline.Proc, v any, _ *value.Type) (any, error) {
	return FindCulture(value.ToString(v))
}

func cultureOfNumber(_ *pipeline.Proc, v any, _ *value.Type) (any, error) {
	return cultureByNumber(v.(int32))
}

func getCulture(in In) (any, error) {
	if n, ok := in.Arg(0).(int32); ok {
		return cultureByNumber(n)
	}
	return FindCulture(in.Str(0))
}

func newCulture(in In) (any, error) {
	c, err := getCulture(in)
	if err != nil {
		return nil, err
	}
	return cloneCulture(c.(*value.Culture)), nil
}

// cloneCulture is a culture whose formats may be changed.
func cloneCulture(c *value.Culture) *value.Culture {
	n, number, date := *c, *c.Number, *c.Date
	n.Number, n.Date, n.Own = &number, &date, true
	return &n
}

func readOnlyCulture(in In) (any, error) {
	c, _ := in.Arg(0).(*value.Culture)
	n := *c
	n.Own = false
	return &n, nil
}

// specificCulture is the culture of a country for a language.
func specificCulture(in In) (any, error) {
	c, err := FindCulture(in.Str(0))
	if err != nil || !neutral(c) {
		return c, err
	}
	for _, s := range value.Cultures() {
		if s.Two == c.Two && !neutral(s) && s.Number == c.Number {
			return s, nil
		}
	}
	return c, nil
}

func getCultures(in In) (any, error) {
	want, out := in.Enum(0), &value.Array{Elem: value.CultureInfoType()}
	for _, c := range value.Cultures() {
		if cultureTypes(c)&want != 0 {
			out.Items = append(out.Items, c)
		}
	}
	return out, nil
}

func neutral(c *value.Culture) bool { return c.Name != "" && !strings.Contains(c.Name, "-") }

// cultureTypes are the bits of CultureTypes.
func cultureTypes(c *value.Culture) int64 {
	if neutral(c) {
		return 1 | 4
	}
	return 2 | 4
}

func parentOf(c *value.Culture) any {
	if lang, _, ok := strings.Cut(c.Name, "-"); ok {
		if p, err := FindCulture(lang); err == nil {
			return p
		}
	}
	return value.InvariantCulture()
}

// windowsLetters is the ThreeLetterWindowsLanguageName.
func windowsLetters(c *value.Culture) string {
	switch c.Name {
	case "en-US", "en":
		return "ENU"
	case "":
		return "IVL"
	}
	return strings.ToUpper(c.Three)
}

func equalCultures(in In) (any, error) {
	a, b, ok := pairOf[*value.Culture](in)
	return ok && a.Name == b.Name, nil
}

func cultureFormat(in In) (any, error) {
	c := in.Self.(*value.Culture)
	switch t, _ := in.Arg(0).(*value.Type); t {
	case numberFormatType:
		return &NumberFormat{f: c.Number, own: c.Own}, nil
	case dateFormatType:
		return &DateFormat{f: c.Date, own: c.Own}, nil
	}
	return nil, nil
}

func currentCulture(in In) (any, error) { return CurrentCulture(in.P), nil }

func currentUICulture(in In) (any, error) { return CurrentUICulture(in.P), nil }

func setCurrentCulture(in In) error {
	if c := cultures(in.P); c != nil {
		c.SetCulture(in.Arg(0).(*value.Culture))
	}
	return nil
}

func setCurrentUICulture(in In) error {
	if c := cultures(in.P); c != nil {
		c.SetUICulture(in.Arg(0).(*value.Culture))
	}
	return nil
}

// readOnlyInstance is the error of a change to what belongs to a culture of the system.
func readOnlyInstance() error {
	return value.NewException(errs.InvalidOperationType, "Instance is read-only.", nil)
}

func setNumberFormat(in In) error {
	c := in.Self.(*value.Culture)
	n, ok := in.Arg(0).(*NumberFormat)
	if !c.Own || !ok {
		return readOnlyInstance()
	}
	c.Number = n.f
	return nil
}

func setDateFormat(in In) error {
	c := in.Self.(*value.Culture)
	d, ok := in.Arg(0).(*DateFormat)
	if !c.Own || !ok {
		return readOnlyInstance()
	}
	c.Date = d.f
	return nil
}
