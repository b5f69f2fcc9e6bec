package types

import (
	"strings"

	"csshell/pipeline/value"
)

// builderEdits are the members that change what a StringBuilder holds already.
func builderEdits() []Row {
	replace := builds(replaceInBuilder)
	rows := []Row{
		{Text: "System.Text.StringBuilder Clear()", Do: builds(func(b *StringBuilder, _ In) error { b.text.Reset(); return nil })},
		{Text: "System.Text.StringBuilder Remove(int startIndex, int length)", Do: builds(removeFromBuilder)},
		{Text: "System.Text.StringBuilder Replace(string oldValue, string newValue)", Do: replace},
		{Text: "System.Text.StringBuilder Replace(char oldChar, char newChar)", Do: replace},
		{Text: "System.Text.StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)", Do: replace},
		{Text: "System.Text.StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)", Do: replace},
		{Text: "System.Text.StringBuilder Insert(int index, string value)", Do: builds(insertInBuilder)},
		{Text: "System.Text.StringBuilder Insert(int index, char value)", Do: builds(insertInBuilder)},
		{Text: "System.Text.StringBuilder Insert(int index, char[] value)", Do: builds(insertInBuilder)},
		{Text: "System.Text.StringBuilder Insert(int index, string value, int count)", Do: builds(insertInBuilder)},
	}
	for _, t := range builderTypes {
		rows = append(rows, Row{Text: "System.Text.StringBuilder Insert(int index, " + t + " value)", Do: builds(insertInBuilder)})
	}
	return rows
}

func removeFromBuilder(b *StringBuilder, in In) error {
	s := b.Text()
	start, n := in.Int(0), in.Int(1)
	if start < 0 || n < 0 || start+n > value.UTF16Len(s) {
		return outOfRange("length", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
	}
	b.reset(value.Sub16(s, 0, start) + value.Sub16(s, start+n, value.UTF16Len(s)-start-n))
	return nil
}

func replaceInBuilder(b *StringBuilder, in In) error {
	from, to := value.ToString(in.Arg(0)), value.ToString(in.Arg(1))
	if from == "" {
		return argument("oldValue", "The value cannot be an empty string.")
	}
	s := b.Text()
	start, n := 0, value.UTF16Len(s)
	if in.Has(3) {
		start, n = in.Int(2), in.Int(3)
	}
	middle, err := part(s, start, n)
	if err != nil {
		return err
	}
	rest := value.Sub16(s, start+n, value.UTF16Len(s)-start-n)
	b.reset(value.Sub16(s, 0, start) + strings.ReplaceAll(middle, from, to) + rest)
	return nil
}

func insertInBuilder(b *StringBuilder, in In) error {
	s, text := b.Text(), value.Text(in.Arg(1))
	if a, ok := in.Arg(1).(*value.Array); ok {
		text = fromChars(a.Items)
	}
	if in.Has(2) {
		text = strings.Repeat(text, in.Int(2))
	}
	i, n := in.Int(0), value.UTF16Len(s)
	if i < 0 || i > n {
		return outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
	}
	b.reset(value.Sub16(s, 0, i) + text + value.Sub16(s, i, n-i))
	return nil
}

func setBuilderLength(in In) error {
	b, n := builder(in), in.Int(0)
	s := b.Text()
	length := value.UTF16Len(s)
	switch {
	case n < 0:
		return outOfRange("value", "Length cannot be less than zero.")
	case n <= length:
		b.reset(value.Sub16(s, 0, n))
	default:
		b.text.WriteString(strings.Repeat("\x00", n-length))
	}
	return nil
}

func builderChar(in In) (any, error) {
	s := builder(in).Text()
	if i := in.Int(0); i >= 0 && i < value.UTF16Len(s) {
		return value.UnitAt(s, i), nil
	}
	return nil, indexOutOfRange()
}

func setBuilderChar(in In) error {
	b := builder(in)
	units := value.Units(b.Text())
	i := in.Int(1)
	if i < 0 || i >= len(units) {
		return indexOutOfRange()
	}
	units[i] = uint16(in.Char(0))
	b.reset(value.FromUnits(units))
	return nil
}
