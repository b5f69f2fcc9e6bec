// Package transfer is Import-CsDirectory and Export-CsDirectory: whole directories from and to LDIF (RFC 2849) and CSV,
// record by record, so that a file of any size needs the memory of one record.
package transfer

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
)

// An ldifRecord is one entry of an LDIF file: its name, the line where it begins, and its attributes in order.
type ldifRecord struct {
	dn         string
	line       int
	change     string // the changetype, empty for plain content
	attributes []attribute
}

// An attribute is one value of an attribute. op is that of a modification: add, replace or delete; empty for content. A
// deletion without values has whole set.
type attribute struct {
	name  string
	value []byte
	op    string
	whole bool
}

// A ldifReader reads records one after the other.
type ldifReader struct {
	in     *bufio.Reader
	line   int    // the number of the line that is pending
	next   string // a line read ahead
	have   bool
	ending error
}

func newLDIFReader(r io.Reader) *ldifReader {
	return &ldifReader{in: bufio.NewReaderSize(skipMark(r), 1<<16)}
}

// physical reads one line without its end.
func (r *ldifReader) physical() (string, bool) {
	if r.have {
		r.have = false
		return r.next, true
	}
	text, err := r.in.ReadString('\n')
	if err != nil && (err != io.EOF || text == "") {
		r.ending = err
		return "", false
	}
	r.line++
	return strings.TrimRight(text, "\r\n"), true
}

// logical reads a line with the folded lines that continue it.
func (r *ldifReader) logical() (text string, line int, ok bool) {
	text, ok = r.physical()
	line = r.line
	if !ok || text == "" {
		return text, line, ok
	}
	var b strings.Builder
	for {
		more, ok := r.physical()
		if !ok {
			break
		}
		if !strings.HasPrefix(more, " ") {
			r.next, r.have = more, true
			break
		}
		if b.Len() == 0 {
			b.WriteString(text)
		}
		b.WriteString(more[1:])
	}
	if b.Len() > 0 {
		text = b.String()
	}
	return text, line, true
}

// read gives the next record, io.EOF at the end. A *recordError is about this record alone.
func (r *ldifReader) read() (*ldifRecord, error) {
	var rec *ldifRecord
	var bad error
	for {
		text, line, ok := r.logical()
		if !ok || text == "" {
			if rec == nil && ok {
				continue
			}
			return r.finish(rec, bad)
		}
		if strings.HasPrefix(text, "#") || rec == nil && strings.HasPrefix(strings.ToLower(text), "version:") {
			continue
		}
		if rec == nil {
			rec = &ldifRecord{line: line}
		}
		if bad == nil {
			bad = rec.add(text, line)
		}
	}
}

func (r *ldifReader) finish(rec *ldifRecord, bad error) (*ldifRecord, error) {
	switch {
	case rec == nil && r.ending != nil:
		return nil, r.ending
	case rec == nil:
		return nil, io.EOF
	case bad == nil && rec.dn == "":
		bad = fmt.Errorf("the record does not begin with dn")
	}
	if bad != nil {
		return rec, &recordError{rec.line, rec.dn, bad}
	}
	return rec, nil
}

// add takes one line of a record.
func (rec *ldifRecord) add(text string, line int) error {
	if text == "-" {
		return nil
	}
	name, raw, ok := strings.Cut(text, ":")
	if !ok || name == "" {
		return fmt.Errorf("%q has no colon", text)
	}
	v, err := ldifValue(raw)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	name, _, _ = strings.Cut(name, ";") // options such as lang-en
	switch lower := strings.ToLower(name); {
	case lower == "dn":
		rec.dn, rec.line = string(v), line
	case lower == "changetype":
		rec.change = strings.ToLower(string(v))
	case rec.change == "modify" && (lower == "add" || lower == "replace" || lower == "delete"):
		rec.attributes = append(rec.attributes, attribute{name: string(v), op: lower, whole: true})
	case rec.change == "modify":
		rec.modify(name, v)
	default:
		rec.attributes = append(rec.attributes, attribute{name: name, value: v})
	}
	return nil
}

// modify takes a value of the modification that was begun last.
func (rec *ldifRecord) modify(name string, v []byte) {
	if n := len(rec.attributes); n > 0 && strings.EqualFold(rec.attributes[n-1].name, name) {
		op := rec.attributes[n-1].op
		if rec.attributes[n-1].whole {
			rec.attributes = rec.attributes[:n-1]
		}
		rec.attributes = append(rec.attributes, attribute{name: name, value: v, op: op})
	}
}

// ldifValue reads what stands behind the first colon: text, base64 behind a second colon; references are refused.
func ldifValue(raw string) ([]byte, error) {
	switch {
	case strings.HasPrefix(raw, ":"):
		v, err := base64.StdEncoding.DecodeString(strings.TrimSpace(raw[1:]))
		if err != nil {
			return nil, fmt.Errorf("the value is not base64")
		}
		return v, nil
	case strings.HasPrefix(raw, "<"):
		return nil, fmt.Errorf("values in other files are not read")
	}
	return []byte(strings.TrimLeft(raw, " ")), nil
}

// A recordError is what is wrong with one record; the import goes on behind it.
type recordError struct {
	line int
	dn   string
	err  error
}

func (e *recordError) Error() string {
	name := ""
	if e.dn != "" {
		name = ` ("` + e.dn + `")`
	}
	return fmt.Sprintf("Line %d%s: %s", e.line, name, e.err)
}

func (e *recordError) Unwrap() error { return e.err }
