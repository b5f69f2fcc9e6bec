package utility

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// csvReader makes objects of CSV records.
type csvReader struct {
	separator string
	header    []string
	shape     *value.Shape
	typeName  string
}

// records splits a text into records of fields. A field in quotes may hold separators, line breaks and doubled quotes;
// missing is false for a field that is there. Blank lines are skipped.
func (r *csvReader) records(text string, yield func(fields []string) error) error {
	for len(text) > 0 {
		fields, rest := r.record(text)
		text = rest
		if len(fields) == 1 && strings.TrimSpace(fields[0]) == "" {
			continue
		}
		if err := yield(fields); err != nil {
			return err
		}
	}
	return nil
}

// record reads one record and returns what follows it.
func (r *csvReader) record(text string) (fields []string, rest string) {
	i := 0
	for {
		var field string
		field, i = r.field(text, i)
		fields = append(fields, field)
		if i >= len(text) {
			return fields, ""
		}
		if strings.HasPrefix(text[i:], r.separator) {
			i += len(r.separator)
			if i >= len(text) {
				return append(fields, ""), ""
			}
			continue
		}
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		return fields, text[i+1:]
	}
}

// field reads one field from i on and returns where it ends: at a separator, a line break or the end.
func (r *csvReader) field(text string, i int) (string, int) {
	j := i
	for j < len(text) && (text[j] == ' ' || text[j] == '\t' && r.separator != "\t") {
		j++
	}
	if j < len(text) && text[j] == '"' {
		return r.quoted(text, j+1)
	}
	end := i
	for end < len(text) && text[end] != '\n' && text[end] != '\r' && !strings.HasPrefix(text[end:], r.separator) {
		end++
	}
	return text[i:end], end
}

// quoted reads the rest of a field in quotes; what stands between the closing quote and the separator belongs to it.
func (r *csvReader) quoted(text string, i int) (string, int) {
	var b strings.Builder
	for i < len(text) {
		q := strings.IndexByte(text[i:], '"')
		if q < 0 {
			b.WriteString(text[i:])
			return b.String(), len(text)
		}
		b.WriteString(text[i : i+q])
		i += q + 1
		if i < len(text) && text[i] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		break
	}
	for i < len(text) && text[i] != '\n' && text[i] != '\r' && !strings.HasPrefix(text[i:], r.separator) {
		if text[i] != ' ' {
			b.WriteByte(text[i])
		}
		i++
	}
	return b.String(), i
}

// read turns a text into objects; the header comes from -Header or the first record that is no comment.
func (r *csvReader) read(p *pipeline.Proc, text string, out func(any) error) error {
	for r.shape == nil && strings.HasPrefix(text, "#") && r.header == nil {
		line, rest, _ := strings.Cut(text, "\n")
		if t, ok := strings.CutPrefix(strings.TrimRight(line, "\r"), "#TYPE "); ok {
			r.typeName = strings.TrimSpace(t)
		}
		text = rest
	}
	return r.records(text, func(fields []string) error {
		if r.shape == nil {
			given := r.header != nil
			if !given {
				r.header = fields
			}
			if err := r.columns(p); err != nil {
				return err
			}
			if !given {
				return nil
			}
		}
		return out(r.object(fields))
	})
}

// columns makes the shape of the objects. Columns without a name are called H1, H2 ... with a warning.
func (r *csvReader) columns(p *pipeline.Proc) error {
	names := []string{}
	if r.typeName != "" {
		names = append(names, r.typeName, "CSV:"+r.typeName)
		r.shape = value.NewShape(names...)
	} else {
		r.shape = value.PSCustomShape()
	}
	unnamed := 0
	for i, h := range r.header {
		if h == "" {
			unnamed++
			h = "H" + value.ToString(int32(unnamed))
			r.header[i] = h
		}
		if _, twice := r.shape.Index(value.Fold(h)); twice {
			e := errs.New("AlreadyPresentPSMemberInfoInternalCollectionAdd", errs.NotSpecified, nil, errs.ExtendedTypeSystemType, "The member \"%s\" is already present.", h)
			return e
		}
		r.shape = r.shape.With(h)
	}
	if unnamed > 0 {
		return p.WriteWarning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.")
	}
	return nil
}

// object is one record as an object: missing fields are $null, extra ones are dropped.
func (r *csvReader) object(fields []string) *value.Object {
	o := &value.Object{Shape: r.shape, Slots: make([]any, len(r.header))}
	for i := range r.header {
		if i < len(fields) {
			o.Slots[i] = fields[i]
		}
	}
	return o
}
