package format

import (
	"encoding/xml"
	"fmt"
	"strings"

	"csshell/pipeline"
)

// The elements of a .format.ps1xml file, as about_Format.ps1xml describes them.
type (
	fileRoot struct {
		XMLName  xml.Name      `xml:"Configuration"`
		Sets     []fileSet     `xml:"SelectionSets>SelectionSet"`
		Controls []fileControl `xml:"Controls>Control"`
		Views    []fileView    `xml:"ViewDefinitions>View"`
	}
	fileSet struct {
		Name  string   `xml:"Name"`
		Types []string `xml:"Types>TypeName"`
	}
	fileControl struct {
		Name   string     `xml:"Name"`
		Custom fileCustom `xml:"CustomControl"`
	}
	fileView struct {
		Name      string        `xml:"Name"`
		Types     []string      `xml:"ViewSelectedBy>TypeName"`
		Sets      []string      `xml:"ViewSelectedBy>SelectionSetName"`
		OutOfBand *struct{}     `xml:"OutOfBand"`
		GroupBy   *fileGroupBy  `xml:"GroupBy"`
		Controls  []fileControl `xml:"Controls>Control"`
		Table     *fileTable    `xml:"TableControl"`
		List      *fileList     `xml:"ListControl"`
		Wide      *fileWide     `xml:"WideControl"`
		Custom    *fileCustom   `xml:"CustomControl"`
	}
	fileGroupBy struct {
		fileValue
		Label       string      `xml:"Label"`
		ControlName string      `xml:"CustomControlName"`
		Control     *fileCustom `xml:"CustomControl"`
	}
	// fileValue is where a value comes from.
	fileValue struct {
		Property string  `xml:"PropertyName"`
		Script   *string `xml:"ScriptBlock"`
	}
	fileSelected struct {
		Types []string `xml:"EntrySelectedBy>TypeName"`
		Sets  []string `xml:"EntrySelectedBy>SelectionSetName"`
	}
	fileTable struct {
		AutoSize    *struct{}    `xml:"AutoSize"`
		HideHeaders *struct{}    `xml:"HideTableHeaders"`
		Headers     []fileHeader `xml:"TableHeaders>TableColumnHeader"`
		Rows        []fileRow    `xml:"TableRowEntries>TableRowEntry"`
	}
	fileHeader struct {
		Label     string `xml:"Label"`
		Width     int    `xml:"Width"`
		Alignment string `xml:"Alignment"`
	}
	fileRow struct {
		fileSelected
		Wrap  *struct{}  `xml:"Wrap"`
		Items []fileItem `xml:"TableColumnItems>TableColumnItem"`
	}
	fileItem struct {
		fileValue
		Label     string     `xml:"Label"`
		Format    string     `xml:"FormatString"`
		Alignment string     `xml:"Alignment"`
		When      *fileValue `xml:"ItemSelectionCondition"`
	}
	fileList struct {
		Entries []struct {
			fileSelected
			Items []fileItem `xml:"ListItems>ListItem"`
		} `xml:"ListEntries>ListEntry"`
	}
	fileWide struct {
		AutoSize *struct{} `xml:"AutoSize"`
		Columns  int       `xml:"ColumnNumber"`
		Entries  []struct {
			fileSelected
			Item fileItem `xml:"WideItem"`
		} `xml:"WideEntries>WideEntry"`
	}
)

// Compile makes a script block of its text.
type Compile func(text string) (pipeline.Block, error)

// ParseViews reads the views of a .format.ps1xml file.
func ParseViews(data []byte, compile Compile) ([]*View, error) {
	var root fileRoot
	if err := xml.Unmarshal(data, &root); err != nil {
		return nil, err
	}
	r := &fileReader{compile: compile, sets: map[string][]string{}, controls: map[string]*fileCustom{}, steppers: map[string]step{}}
	for _, s := range root.Sets {
		r.sets[s.Name] = trimmed(s.Types)
	}
	r.name(root.Controls)
	var views []*View
	for i := range root.Views {
		v, err := r.view(&root.Views[i])
		if err != nil {
			return nil, fmt.Errorf("view %s: %w", root.Views[i].Name, err)
		}
		views = append(views, v)
	}
	return views, nil
}

// fileReader makes views of elements.
type fileReader struct {
	compile  Compile
	sets     map[string][]string
	controls map[string]*fileCustom
	steppers map[string]step
}

func (r *fileReader) name(controls []fileControl) {
	for i := range controls {
		r.controls[controls[i].Name] = &controls[i].Custom
	}
}

func trimmed(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strings.TrimSpace(s)
	}
	return out
}

// selected are the types named by themselves and by selection sets.
func (r *fileReader) selected(types, sets []string) []string {
	out := trimmed(types)
	for _, s := range sets {
		out = append(out, r.sets[strings.TrimSpace(s)]...)
	}
	return out
}

func (r *fileReader) view(f *fileView) (*View, error) {
	v := &View{Name: strings.TrimSpace(f.Name), Types: r.selected(f.Types, f.Sets), OutOfBand: f.OutOfBand != nil}
	r.name(f.Controls)
	var err error
	switch {
	case f.Table != nil:
		err = r.table(v, f.Table)
	case f.List != nil:
		err = r.list(v, f.List)
	case f.Wide != nil:
		err = r.wide(v, f.Wide)
	case f.Custom != nil:
		v.Kind = Custom
		v.Lines, err = r.custom(f.Custom)
	default:
		err = fmt.Errorf("no control")
	}
	if err == nil && f.GroupBy != nil {
		err = r.groupBy(v, f.GroupBy)
	}
	return v, err
}

func (r *fileReader) groupBy(v *View, g *fileGroupBy) error {
	c, err := r.column(&fileItem{fileValue: g.fileValue, Label: g.Label})
	if err != nil {
		return err
	}
	v.GroupBy = &c
	control := g.Control
	if control == nil {
		control = r.controls[strings.TrimSpace(g.ControlName)]
	}
	if control != nil {
		v.GroupLines, err = r.custom(control)
	}
	return err
}

func (r *fileReader) table(v *View, t *fileTable) error {
	v.Kind, v.AutoSize, v.HideHeaders = Table, t.AutoSize != nil, t.HideHeaders != nil
	for i := range t.Rows {
		row := &t.Rows[i]
		cols, err := r.columns(row.Items)
		if err != nil {
			return err
		}
		for j := range cols {
			if j < len(t.Headers) {
				cols[j].under(&t.Headers[j])
			}
		}
		r.entry(v, &row.fileSelected, cols, row.Wrap != nil)
	}
	return nil
}

// under gives a column the header of its place.
func (c *Column) under(h *fileHeader) {
	if s := strings.TrimSpace(h.Label); s != "" {
		c.Label = s
	}
	c.Width = h.Width
	if c.Align == Undefined {
		c.Align = alignment(h.Alignment)
	}
}

// entry adds an entry: for single types, or for all others.
func (r *fileReader) entry(v *View, s *fileSelected, cols []Column, wrap bool) {
	types := r.selected(s.Types, s.Sets)
	if len(types) > 0 {
		v.Entries = append(v.Entries, ViewEntry{Types: types, Columns: cols, Wrap: wrap})
	}
	if v.Columns == nil || len(types) == 0 {
		v.Columns, v.Wrap = cols, wrap
	}
}

func (r *fileReader) list(v *View, l *fileList) error {
	v.Kind = List
	for i := range l.Entries {
		cols, err := r.columns(l.Entries[i].Items)
		if err != nil {
			return err
		}
		r.entry(v, &l.Entries[i].fileSelected, cols, false)
	}
	return nil
}

func (r *fileReader) wide(v *View, w *fileWide) error {
	v.Kind, v.AutoSize, v.Across = Wide, w.AutoSize != nil, w.Columns
	for i := range w.Entries {
		cols, err := r.columns([]fileItem{w.Entries[i].Item})
		if err != nil {
			return err
		}
		r.entry(v, &w.Entries[i].fileSelected, cols, false)
	}
	return nil
}

func (r *fileReader) columns(items []fileItem) ([]Column, error) {
	cols := make([]Column, 0, len(items))
	for i := range items {
		c, err := r.column(&items[i])
		if err != nil {
			return nil, err
		}
		cols = append(cols, c)
	}
	return cols, nil
}

func (r *fileReader) column(f *fileItem) (Column, error) {
	c := Column{Label: strings.TrimSpace(f.Label), Format: f.Format, Align: alignment(f.Alignment), Property: strings.TrimSpace(f.Property)}
	var err error
	if f.Script != nil {
		if c.Value, err = r.script(*f.Script); err != nil {
			return c, err
		}
		if c.Label == "" {
			c.Label = *f.Script
		}
	}
	if f.When != nil {
		c.When, err = r.condition(f.When)
	}
	return c, err
}

// alignments are the words for alignments in files.
var alignments = map[string]Align{"left": Left, "center": Center, "right": Right}

func alignment(word string) Align { return alignments[strings.ToLower(strings.TrimSpace(word))] }
