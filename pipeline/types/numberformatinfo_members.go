package types

import "csshell/pipeline/value"

// NumberFormat is a NumberFormatInfo.
type NumberFormat struct {
	f   *value.NumberFormat
	own bool // may be changed
}

var numberFormatType = &value.Type{Name: "System.Globalization.NumberFormatInfo", Interfaces: []*value.Type{value.FormatProviderType}}

// Type is NumberFormatInfo.
func (n *NumberFormat) Type() *value.Type { return numberFormatType }

// change edits the format, unless it belongs to a culture of the system.
func (n *NumberFormat) change(do func(f *value.NumberFormat)) error {
	if !n.own {
		return readOnlyInstance()
	}
	do(n.f)
	return nil
}

func fromNumbers(do func(n *NumberFormat) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(*NumberFormat)), nil }
}

func numberCount(field func(f *value.NumberFormat) *int) func(In) (any, error) {
	return fromNumbers(func(n *NumberFormat) any { return int32(*field(n.f)) })
}

func setNumberCount(field func(f *value.NumberFormat) *int) func(In) error {
	return func(in In) error {
		if v := in.Int(0); v < 0 || v > 99 {
			return rangeError("Valid values are between 0 and 99, inclusive. (Parameter 'value')")
		}
		return in.Self.(*NumberFormat).change(func(f *value.NumberFormat) { *field(f) = in.Int(0) })
	}
}

func numberSign(field func(f *value.NumberFormat) *string) func(In) (any, error) {
	return fromNumbers(func(n *NumberFormat) any { return *field(n.f) })
}

func setNumberSign(field func(f *value.NumberFormat) *string) func(In) error {
	return func(in In) error {
		return in.Self.(*NumberFormat).change(func(f *value.NumberFormat) { *field(f) = in.Str(0) })
	}
}

func groupSizes(in In) (any, error) {
	out := &value.Array{Elem: value.Int32Type}
	for _, n := range in.Self.(*NumberFormat).f.GroupSizes {
		out.Items = append(out.Items, int32(n))
	}
	return out, nil
}

func setGroupSizes(in In) error {
	var sizes []int
	for _, v := range in.Items(0) {
		n, err := value.ToInt64(v)
		if err != nil {
			return err
		}
		sizes = append(sizes, int(n))
	}
	return in.Self.(*NumberFormat).change(func(f *value.NumberFormat) { f.GroupSizes = sizes })
}

// texts is an array of strings.
func texts(list ...string) *value.Array {
	a := &value.Array{Elem: value.StringType}
	for _, s := range list {
		a.Items = append(a.Items, s)
	}
	return a
}
