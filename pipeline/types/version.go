package types

import (
	"cmp"
	"strconv"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Version is a [version]; parts that were not given are -1.
type Version struct{ parts [4]int32 }

var versionType = &value.Type{Name: "System.Version", Interfaces: []*value.Type{value.IComparableType}}

// NewVersion returns the version of two to four numbers.
func NewVersion(parts ...int32) *Version {
	v := &Version{[4]int32{-1, -1, -1, -1}}
	copy(v.parts[:], parts)
	return v
}

// Type is Version.
func (*Version) Type() *value.Type { return versionType }

// Text is the numbers with dots between.
func (v *Version) Text() string { return v.fields(4) }

func (v *Version) fields(n int) string {
	var parts []string
	for _, p := range v.parts[:n] {
		if p >= 0 {
			parts = append(parts, strconv.Itoa(int(p)))
		}
	}
	return strings.Join(parts, ".")
}

// CompareTo orders versions; text is read as one.
func (v *Version) CompareTo(other any) (int, error) {
	o, err := toVersion(other)
	if err != nil {
		return 0, err
	}
	for i := range v.parts {
		if c := cmp.Compare(v.parts[i], o.parts[i]); c != 0 {
			return c, nil
		}
	}
	return 0, nil
}

// EqualTo compares with a version or its text.
func (v *Version) EqualTo(other any) bool {
	n, err := v.CompareTo(other)
	return err == nil && n == 0
}

func toVersion(v any) (*Version, error) {
	switch o := value.Base(v).(type) {
	case *Version:
		return o, nil
	case string:
		return ParseVersion(o)
	}
	c, err := Convert(nil, v, versionType)
	if err != nil {
		return nil, argument("version", "Object must be of type Version.")
	}
	return c.(*Version), nil
}

// ParseVersion reads "major.minor[.build[.revision]]".
func ParseVersion(s string) (*Version, error) {
	fields := strings.Split(s, ".")
	if len(fields) < 2 || len(fields) > 4 {
		return nil, argument("input", "Version string portion was too short or too long.")
	}
	v := NewVersion()
	for i, f := range fields {
		n, err := strconv.ParseInt(strings.TrimSpace(f), 10, 64)
		switch {
		case err != nil && !isDigits(f):
			return nil, errFormat("The input string '%s' was not in a correct format.", f)
		case err != nil || n > 1<<31-1:
			return nil, errOverflow("Value was either too large or too small for an Int32.")
		case n < 0:
			return nil, outOfRange("input", "Version's parameters must be greater than or equal to zero.")
		}
		v.parts[i] = int32(n)
	}
	return v, nil
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func versionDef() *Def {
	self := func(in In) *Version { return in.Self.(*Version) }
	d := &Def{
		New: []Row{
			{Text: "version new(int major, int minor)", Do: newVersion},
			{Text: "version new(int major, int minor, int build)", Do: newVersion},
			{Text: "version new(int major, int minor, int build, int revision)", Do: newVersion},
			{Text: "version new(string version)", Do: func(in In) (any, error) { return orNil(ParseVersion(in.Str(0))) }},
			{Text: "version new()", Do: func(In) (any, error) { return NewVersion(0, 0), nil }},
		},
		Members: []Row{
			{Text: "string ToString()", Do: func(in In) (any, error) { return self(in).Text(), nil }},
			{Text: "string ToString(int fieldCount)", Do: versionFields},
			{Text: "int CompareTo(System.Object version)", Do: func(in In) (any, error) {
				if in.Arg(0) == nil {
					return int32(1), nil
				}
				n, err := self(in).CompareTo(in.Arg(0))
				return int32(n), err
			}},
			{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) {
				o, ok := in.Arg(0).(*Version)
				return ok && o.parts == self(in).parts, nil
			}},
			{Text: "System.Object Clone()", Do: func(in In) (any, error) { c := *self(in); return &c, nil }},
		},
		Static: []Row{
			{Text: "version Parse(string input)", Do: func(in In) (any, error) { return orNil(ParseVersion(in.Str(0))) }},
			{Text: "bool TryParse(string input, [ref] version result)", Do: func(in In) (any, error) {
				v, err := ParseVersion(in.Str(0))
				if err != nil {
					return false, in.Ref(1).Store(nil)
				}
				return true, in.Ref(1).Store(v)
			}},
		},
		From: []Conversion{
			{From: value.Int32Type, Do: versionFromNumber}, {From: value.Float64Type, Do: versionFromNumber}, {From: value.DecimalType, Do: versionFromNumber},
		},
	}
	for i, name := range [...]string{"Major", "Minor", "Build", "Revision"} {
		d.Members = append(d.Members, Row{Text: "int " + name + " {get;}", Do: func(in In) (any, error) { return self(in).parts[i], nil }})
	}
	d.Members = append(d.Members,
		Row{Text: "short MajorRevision {get;}", Do: func(in In) (any, error) { return int16(self(in).parts[3] >> 16), nil }},
		Row{Text: "short MinorRevision {get;}", Do: func(in In) (any, error) { return int16(self(in).parts[3] & 0xFFFF), nil }})
	return d
}

// orNil keeps a nil pointer out of the value of a failed conversion.
func orNil[T any](v *T, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return v, nil
}

func newVersion(in In) (any, error) {
	v := NewVersion()
	for i := range in.Args {
		if v.parts[i] = int32(in.Int(i)); v.parts[i] < 0 {
			return nil, outOfRange([]string{"major", "minor", "build", "revision"}[i], "Version's parameters must be greater than or equal to zero.")
		}
	}
	return v, nil
}

func versionFields(in In) (any, error) {
	v, n := in.Self.(*Version), in.Int(0)
	if n < 0 || n > 4 || n > 0 && v.parts[n-1] < 0 {
		return nil, argument("fieldCount", "Argument must be between 0 and %d.", strings.Count(v.Text(), ".")+1)
	}
	return v.fields(n), nil
}

// versionFromNumber reads a number as its text: 1.2 is the version 1.2, 3 is 3.0.
func versionFromNumber(_ *pipeline.Proc, v any, t *value.Type) (any, error) {
	s := value.ToString(v)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return orNil(ParseVersion(s))
}
