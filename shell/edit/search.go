package edit

import "strings"

// Search is the incremental search through the history.
type Search struct {
	Text string
	// Forward searches towards newer lines; Failed is set when nothing fits.
	Forward, Failed bool

	at    int
	saved Buffer
}

// Prompt is what stands below the line, as PSReadLine words it.
func (s *Search) Prompt() string {
	p := "bck-i-search: "
	if s.Forward {
		p = "fwd-i-search: "
	}
	if s.Failed {
		p = "failed-" + p
	}
	return p + s.Text + "_"
}

func (e *Editor) searchBack() Result {
	if e.o.History != nil {
		e.Search = &Search{at: -1, saved: e.Buffer}
	}
	return Pending
}

// searchKey handles a key of the search; false when the key ends it and is to be handled as usual.
func (e *Editor) searchKey(k Key) bool {
	s := e.Search
	switch {
	case k == Key{'r', Ctrl}:
		s.Forward = false
		e.find(s.at+1, 1)
	case k == Key{'s', Ctrl}:
		s.Forward = true
		e.find(s.at-1, -1)
	case k == Key{'g', Ctrl} || k == Key{'c', Ctrl} || k == Key{Code: Escape}:
		e.Buffer, e.Search = s.saved, nil
	case k == Key{Code: Backspace} || k == Key{'h', Ctrl}:
		if s.Text != "" {
			b := Buffer{Text: s.Text}
			s.Text = s.Text[:b.Prev(len(s.Text))]
			e.find(0, 1)
		}
	case k.Code >= ' ' && k.Code < Enter && k.Mod&(Ctrl|Alt) == 0:
		s.Text += string(rune(k.Code))
		e.find(max(s.at, 0), 1)
	default:
		e.endSearch()
		return false
	}
	return true
}

func (e *Editor) endSearch() {
	s := e.Search
	now := e.Buffer
	e.Buffer, e.Search = s.saved, nil
	e.change(func() { e.Buffer = now })
}

// find shows the first line from i on, in steps, that holds the text.
func (e *Editor) find(i, step int) {
	s, h := e.Search, e.o.History
	for ; i >= 0 && i < h.Len(); i += step {
		line := h.At(i)
		n := indexFold(line, s.Text)
		if n >= 0 && (line != e.Text || i == s.at) {
			s.at, s.Failed = i, false
			e.Buffer = Buffer{line, n}
			return
		}
	}
	s.Failed = s.Text != ""
}

func indexFold(s, sub string) int { return strings.Index(strings.ToLower(s), strings.ToLower(sub)) }
