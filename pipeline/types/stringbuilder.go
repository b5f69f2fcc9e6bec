package types

import (
	"strings"

	"csshell/pipeline/value"
)

// StringBuilder is a [System.Text.StringBuilder]. Appending goes to the buffer; the members that edit take it apart
// and put it together again.
type StringBuilder struct {
	text     strings.Builder
	capacity int32
}

var builderType = &value.Type{Name: "System.Text.StringBuilder"}

// Type is StringBuilder.
func (b *StringBuilder) Type() *value.Type { return builderType }

// Text is the contents.
func (b *StringBuilder) Text() string { return b.text.String() }

// reset replaces the contents.
func (b *StringBuilder) reset(s string) {
	b.text.Reset()
	b.text.WriteString(s)
}

func (b *StringBuilder) room() int32 {
	n := max(b.capacity, 16)
	for length := int32(value.UTF16Len(b.Text())); n < length; {
		n *= 2
	}
	return n
}

func builder(in In) *StringBuilder { return in.Self.(*StringBuilder) }

// builds makes a method that changes the builder and returns it.
func builds(f func(b *StringBuilder, in In) error) func(In) (any, error) {
	return func(in In) (any, error) {
		b := builder(in)
		if err := f(b, in); err != nil {
			return nil, err
		}
		return b, nil
	}
}

func stringBuilderDef() *Def {
	d := &Def{
		New: []Row{
			{Text: "System.Text.StringBuilder new()", Do: newBuilder},
			{Text: "System.Text.StringBuilder new(int capacity)", Do: newBuilder},
			{Text: "System.Text.StringBuilder new(string value)", Do: newBuilder},
			{Text: "System.Text.StringBuilder new(string value, int capacity)", Do: newBuilder},
		},
		Members: []Row{
			{Text: "int Capacity {get;set;}", Do: func(in In) (any, error) { return builder(in).room(), nil },
				Set: func(in In) error { builder(in).capacity = int32(in.Int(0)); return nil }},
			{Text: "int MaxCapacity {get;}", Do: constant(int32(2147483647))},
			{Text: "int Length {get;set;}", Do: func(in In) (any, error) { return int32(value.UTF16Len(builder(in).Text())), nil }, Set: setBuilderLength},
			{Text: "char Chars(int index) {get;set;}", Do: builderChar, Set: setBuilderChar},
			{Text: "string ToString()", Do: func(in In) (any, error) { return builder(in).Text(), nil }},
			{Text: "string ToString(int startIndex, int length)", Do: builderPart},
			{Text: "int EnsureCapacity(int capacity)", Do: func(in In) (any, error) {
				builder(in).capacity = max(builder(in).room(), int32(in.Int(0)))
				return builder(in).room(), nil
			}},
			{Text: "bool Equals(System.Text.StringBuilder sb)", Do: func(in In) (any, error) {
				o, ok := in.Arg(0).(*StringBuilder)
				return ok && o.Text() == builder(in).Text(), nil
			}},
		},
	}
	d.Members = append(d.Members, builderAppends()...)
	d.Members = append(d.Members, builderEdits()...)
	return d
}

func newBuilder(in In) (any, error) {
	b := &StringBuilder{}
	for i := range in.Args {
		switch v := in.Arg(i).(type) {
		case string:
			b.text.WriteString(v)
		case int32:
			if v < 0 {
				return nil, outOfRange("capacity", "'capacity' must be greater than zero.")
			}
			b.capacity = v
		}
	}
	return b, nil
}

// builderTypes are the types that Append and Insert have an overload for, besides string and char.
var builderTypes = [...]string{"bool", "byte", "decimal", "double", "short", "int", "long", "sbyte", "float", "ushort", "uint", "ulong", "System.Object"}

func builderAppends() []Row {
	app := builds(func(b *StringBuilder, in In) error { b.text.WriteString(value.Text(in.Arg(0))); return nil })
	chars := builds(func(b *StringBuilder, in In) error { b.text.WriteString(fromChars(in.Items(0))); return nil })
	format := builds(appendFormat)
	rows := []Row{
		{Text: "System.Text.StringBuilder Append(string value)", Do: app},
		{Text: "System.Text.StringBuilder Append(char value)", Do: app},
		{Text: "System.Text.StringBuilder Append(char[] value)", Do: chars},
		{Text: "System.Text.StringBuilder Append(char value, int repeatCount)", Do: builds(func(b *StringBuilder, in In) error {
			if in.Int(1) < 0 {
				return outOfRange("repeatCount", "'repeatCount' must be greater than or equal to zero.")
			}
			b.text.WriteString(strings.Repeat(value.Text(in.Arg(0)), in.Int(1)))
			return nil
		})},
		{Text: "System.Text.StringBuilder Append(string value, int startIndex, int count)", Do: builds(func(b *StringBuilder, in In) error {
			s, err := part(in.Str(0), in.Int(1), in.Int(2))
			b.text.WriteString(s)
			return err
		})},
		{Text: "System.Text.StringBuilder AppendLine()", Do: builds(func(b *StringBuilder, _ In) error { b.text.WriteByte('\n'); return nil })},
		{Text: "System.Text.StringBuilder AppendLine(string value)", Do: builds(func(b *StringBuilder, in In) error {
			b.text.WriteString(in.Str(0) + "\n")
			return nil
		})},
		{Text: "System.Text.StringBuilder AppendFormat(string format, params System.Object[] args)", Do: format},
		{Text: "System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, params System.Object[] args)", Do: format},
		{Text: "System.Text.StringBuilder AppendJoin(string separator, params System.Object[] values)", Do: builds(appendJoin)},
		{Text: "System.Text.StringBuilder AppendJoin(char separator, params System.Object[] values)", Do: builds(appendJoin)},
	}
	for _, t := range builderTypes {
		rows = append(rows, Row{Text: "System.Text.StringBuilder Append(" + t + " value)", Do: app})
	}
	return rows
}

func appendFormat(b *StringBuilder, in In) error {
	i := 0
	if _, ok := in.Arg(0).(string); !ok {
		i = 1
	}
	s, err := value.Composite(value.EnUS(), in.Str(i), in.Items(i+1))
	b.text.WriteString(s)
	return err
}

func appendJoin(b *StringBuilder, in In) error {
	sep := value.ToString(in.Arg(0))
	for i, v := range in.Items(1) {
		if i > 0 {
			b.text.WriteString(sep)
		}
		b.text.WriteString(value.Text(v))
	}
	return nil
}

// part is a stretch of a string in UTF-16 units.
func part(s string, start, n int) (string, error) {
	if start < 0 || n < 0 || start+n > value.UTF16Len(s) {
		return "", outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
	}
	return value.Sub16(s, start, n), nil
}

func builderPart(in In) (any, error) { return part(builder(in).Text(), in.Int(0), in.Int(1)) }
