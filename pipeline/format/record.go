package format

import "csshell/pipeline/value"

// Kind is the shape of a view.
type Kind uint8

// The shapes. Auto lets the object decide.
const (
	Auto Kind = iota
	Table
	List
	Wide
	Custom
)

var kindNames = [...]string{"Auto", "Table", "List", "Wide", "Custom"}

// String is the name as it stands in messages.
func (k Kind) String() string { return kindNames[k] }

// Align is the alignment of a column.
type Align uint8

// The alignments. Undefined is left, except in generated tables, where the first row decides.
const (
	Undefined Align = iota
	Left
	Center
	Right
)

// Start opens a display of one shape.
type Start struct {
	Kind Kind
	// Columns are those of a table.
	Columns []Head
	// AutoSize measures all rows, Wrap breaks long cells, HideHeaders leaves names and dashes out.
	AutoSize, Wrap, HideHeaders bool
	// Across is the number of columns of a wide form, 0 for as many as fit.
	Across int
}

// Head is the header of a table column. A width of 0 is not declared.
type Head struct {
	Label string
	Width int
	Align Align
}

// GroupStart opens a group: the rows that are measured together.
type GroupStart struct {
	// Title is the line above the group, empty for none.
	Title string
}

// Entry is one object of a group, or (OutOfBand) a text between the objects.
type Entry struct {
	// Cells are the texts of a table row or of a wide item.
	Cells []string
	// Aligns overrides the alignment of single cells, nil for none.
	Wrap bool
	// Fields are those of a list.
	Fields []Field
	// Lines are the lines of a custom form, or of an entry out of band without fields.
	Lines []Line
	// OutOfBand entries belong to no shape: plain values, errors, objects that do not fit the running view.
	OutOfBand bool
	// Stderr sends the entry to standard error.
	Stderr bool
}

// Field is a label with its value in a list.
type Field struct{ Label, Value string }

// Line is a line of a custom form: what exceeds the width continues with the same indent.
type Line struct {
	Indent int
	Text   string
}

// GroupEnd closes a group.
type GroupEnd struct{}

// End closes a display.
type End struct{}

const recordPrefix = "Microsoft.PowerShell.Commands.Internal.Format."

var (
	startType      = &value.Type{Name: recordPrefix + "FormatStartData"}
	groupStartType = &value.Type{Name: recordPrefix + "GroupStartData"}
	entryType      = &value.Type{Name: recordPrefix + "FormatEntryData"}
	groupEndType   = &value.Type{Name: recordPrefix + "GroupEndData"}
	endType        = &value.Type{Name: recordPrefix + "FormatEndData"}
)

// Type is the record's type.
func (*Start) Type() *value.Type { return startType }

// Type is the record's type.
func (*GroupStart) Type() *value.Type { return groupStartType }

// Type is the record's type.
func (*Entry) Type() *value.Type { return entryType }

// Type is the record's type.
func (*GroupEnd) Type() *value.Type { return groupEndType }

// Type is the record's type.
func (*End) Type() *value.Type { return endType }

// isRecord reports whether v is a formatting record.
func isRecord(v any) bool {
	switch v.(type) {
	case *Start, *GroupStart, *Entry, *GroupEnd, *End:
		return true
	}
	return false
}
