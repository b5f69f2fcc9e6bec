package format

import (
	"io"
	"strings"
	"time"

	"csshell/pipeline"
)

// holdBack is how long the rows of a measured table are held back after the first one.
const holdBack = 300 * time.Millisecond

// Options are the looks of a Display.
type Options struct {
	// Width is the number of columns of tables and wide forms.
	Width int
	// ListWidth is that of lists and custom forms, 0 for no limit.
	ListWidth int
	// NoNewline leaves all line breaks out (Out-String -NoNewline).
	NoNewline bool
	// Stderr takes errors that belong to the error stream; nil sends them where all goes.
	Stderr io.Writer
	// Line is called with each line instead of writing it, without its line break; nil writes to the writer.
	Line func(text string) error
}

// HostOptions are those of the console: a table never touches the last column.
func HostOptions(width int) Options { return Options{Width: width - 1, ListWidth: width - 1} }

// TextOptions are those of texts that do not go to the console (Out-String, Out-File, redirection): width is the number of
// columns when it was given; otherwise (0) tables take the width of the console and lists are not wrapped.
func TextOptions(p *pipeline.Proc, width int) Options {
	if width > 0 {
		return Options{Width: width, ListWidth: width}
	}
	return Options{Width: newContext(p).HostWidth}
}

// Display writes values as text: formatting records as they say, all others in their default form. Everything that a
// script writes to its output goes to one Display, so that rows of one table stay together.
type Display struct {
	w    io.Writer
	opt  Options
	auto *Formatter
	// start is the open display, nil for none; groups counts its groups.
	start  *Start
	groups int
	open   bool
	// held are the entries held back to be measured, until the deadline (zero: until the group ends).
	holding  bool
	held     []*Entry
	title    string
	deadline time.Time
	now      func() time.Time

	table tableWriter
	item  int    // items in the current row of a wide form
	wide  []byte // that row
	line  []byte
}

// NewDisplay returns a Display for a console with so many columns.
func NewDisplay(w io.Writer, width int, p *pipeline.Proc) *Display {
	opt := HostOptions(width)
	if p != nil && p.Session != nil && p.Session.Host() != nil {
		opt.Stderr = p.Session.Host().Stderr()
	}
	return NewDisplayWith(w, opt, p)
}

// NewDisplayWith returns a Display with options. p may be nil.
func NewDisplayWith(w io.Writer, opt Options, p *pipeline.Proc) *Display {
	d := &Display{w: w, opt: opt, now: time.Now}
	d.auto = NewFormatter(p, Request{}, d.record)
	return d
}

// Write shows a value. Collections are unrolled once.
func (d *Display) Write(v any) error { return d.auto.Write(v) }

// Close ends what is open and shows what was held back. Rows of a display whose end never came are not measured.
func (d *Display) Close() error {
	if err := d.auto.Close(); err != nil {
		return err
	}
	return d.release(false)
}

// record renders a formatting record.
func (d *Display) record(rec any) error {
	switch r := rec.(type) {
	case *Start:
		return d.begin(r)
	case *GroupStart:
		return d.beginGroup(r)
	case *Entry:
		return d.entry(r)
	case *GroupEnd:
		return d.endGroup()
	case *End:
		return d.end()
	}
	return nil
}

func (d *Display) begin(s *Start) error {
	if err := d.release(false); err != nil {
		return err
	}
	d.start, d.groups, d.open = s, 0, false
	return d.text("")
}

func (d *Display) beginGroup(g *GroupStart) error {
	if d.start == nil {
		return nil
	}
	if d.groups > 0 {
		if err := d.text(""); err != nil {
			return err
		}
	}
	d.groups++
	d.open, d.title, d.item = true, g.Title, 0
	d.holding = d.measured()
	d.deadline = time.Time{}
	if d.holding {
		return nil
	}
	return d.groupHead(nil)
}

// measured reports whether columns get their widths from the rows.
func (d *Display) measured() bool {
	switch d.start.Kind {
	case Table:
		return d.start.AutoSize || len(d.start.Columns) > 0 && d.start.Columns[0].Width == 0
	case Wide:
		return d.start.AutoSize
	}
	return false
}

// groupHead writes the title and what stands above the entries; rows are those to measure.
func (d *Display) groupHead(rows []*Entry) error {
	if d.title != "" {
		if err := d.text(d.title); err != nil {
			return err
		}
		if err := d.text(""); err != nil {
			return err
		}
	}
	switch d.start.Kind {
	case Table:
		d.table.prepare(d.start, d.opt.Width, rows)
		return d.table.header(d)
	case Wide:
		d.table.across(d.start, d.opt.Width, rows)
	}
	return nil
}

func (d *Display) entry(e *Entry) error {
	if e.Stderr && d.opt.Stderr != nil {
		return d.toStderr(e)
	}
	if !d.holding {
		return d.show(e)
	}
	d.held = append(d.held, e)
	if d.start.AutoSize || e.OutOfBand {
		return nil
	}
	now := d.now()
	if d.deadline.IsZero() {
		d.deadline = now.Add(holdBack)
		return nil
	}
	if now.After(d.deadline) {
		return d.release(true)
	}
	return nil
}

// release shows the entries that were held back, measured or not.
func (d *Display) release(measure bool) error {
	if !d.holding {
		return nil
	}
	held := d.held
	d.holding, d.held = false, nil
	rows := held
	if !measure {
		rows = nil
	}
	if err := d.groupHead(rows); err != nil {
		return err
	}
	for _, e := range held {
		if err := d.show(e); err != nil {
			return err
		}
	}
	return nil
}

func (d *Display) show(e *Entry) error {
	switch {
	case e.OutOfBand:
		return d.outOfBand(e)
	case d.start == nil:
		return nil
	}
	switch d.start.Kind {
	case Table:
		return d.table.row(d, e)
	case Wide:
		return d.wideItem(e)
	case List:
		if err := d.list(e.Fields); err != nil {
			return err
		}
		return d.text("")
	}
	return d.lines(e.Lines)
}

// outOfBand writes an entry between the others: fields as a list with blank lines around, or plain lines.
func (d *Display) outOfBand(e *Entry) error {
	if e.Fields == nil {
		for _, l := range e.Lines {
			if err := d.text(l.Text); err != nil {
				return err
			}
		}
		return nil
	}
	if err := d.text(""); err != nil {
		return err
	}
	if err := d.list(e.Fields); err != nil {
		return err
	}
	return d.text("")
}

// toStderr writes an entry to standard error, where no empty line follows.
func (d *Display) toStderr(e *Entry) error {
	b := strings.Builder{}
	for _, l := range e.Lines {
		b.WriteString(l.Text + "\n")
	}
	text := b.String()
	if e.Lines[len(e.Lines)-1].Text == "" {
		text = text[:len(text)-1]
	}
	_, err := io.WriteString(d.opt.Stderr, text)
	return err
}

func (d *Display) endGroup() error {
	if err := d.release(true); err != nil {
		return err
	}
	d.open = false
	if d.start != nil && d.start.Kind == Wide {
		return d.endWideRow()
	}
	return nil
}

func (d *Display) end() error {
	s := d.start
	if s == nil {
		return nil
	}
	if err := d.release(false); err != nil {
		return err
	}
	d.start = nil
	if s.Kind == List {
		return nil
	}
	return d.text("")
}

// text writes one line, or several with their line breaks.
func (d *Display) text(s string) error {
	d.line = append(d.line[:0], s...)
	return d.flush()
}

// flush writes what was put together in d.line.
func (d *Display) flush() error {
	switch {
	case d.opt.Line != nil:
		return d.each(d.opt.Line)
	case d.opt.NoNewline:
		return d.each(func(s string) error {
			_, err := io.WriteString(d.w, s)
			return err
		})
	}
	d.line = append(d.line, '\n')
	_, err := d.w.Write(d.line)
	return err
}

// each calls write for every line in d.line.
func (d *Display) each(write func(text string) error) error {
	for _, l := range splitLines(string(d.line)) {
		if err := write(l); err != nil {
			return err
		}
	}
	return nil
}
