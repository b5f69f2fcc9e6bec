package transfer

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"csshell/store"
)

// A csvReader reads accounts from a CSV file whose header names properties or attributes. An empty field is no value;
// several values have semicolons between them.
type csvReader struct {
	in      *csv.Reader
	columns []store.Column // NoColumn for those that the directory does not keep
}

func newCSVReader(r io.Reader) (*csvReader, error) {
	in := csv.NewReader(skipMark(r))
	in.ReuseRecord, in.FieldsPerRecord = true, -1
	header, err := in.Read()
	if err == io.EOF {
		return &csvReader{in: in}, nil
	}
	if err != nil {
		return nil, err
	}
	c := &csvReader{in: in, columns: make([]store.Column, len(header))}
	known := false
	for i, name := range header {
		if column, ok := columnOf(strings.TrimSpace(name)); ok && column != store.ID {
			c.columns[i] = column
			known = known || column == store.DistinguishedName || column == store.SamAccountName || column == store.Guid
		}
	}
	if !known {
		return nil, fmt.Errorf("The file has no column that names the object: DistinguishedName, Guid or SamAccountName.")
	}
	return c, nil
}

// read gives the cells of the next line, io.EOF at the end. A *recordError is about this line alone.
func (c *csvReader) read() (a store.Account, line int, err error) {
	fields, err := c.in.Read()
	if err == io.EOF || len(fields) == 0 && err == nil {
		return nil, 0, io.EOF
	}
	if bad, ok := err.(*csv.ParseError); ok {
		return nil, bad.StartLine, &recordError{bad.StartLine, "", bad.Err}
	}
	if err != nil {
		return nil, 0, err
	}
	line, _ = c.in.FieldPos(0)
	a = store.Account{}
	for i, text := range fields {
		if i >= len(c.columns) {
			return nil, line, &recordError{line, dnOf(a), fmt.Errorf("the line has %d fields, the header %d", len(fields), len(c.columns))}
		}
		column := c.columns[i]
		if column == store.NoColumn {
			continue
		}
		cell, err := parseCell(column, []byte(text))
		if err != nil {
			return nil, line, &recordError{line, dnOf(a), err}
		}
		a[column] = cell
	}
	a.Prune()
	return a, line, nil
}

func dnOf(a store.Account) string { dn, _ := a[store.DistinguishedName].(string); return dn }
