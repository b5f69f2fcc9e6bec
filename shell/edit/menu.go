package edit

import "strings"

// Choice is one entry of a completion.
type Choice struct {
	// Text is what is inserted, List what the menu shows, Tip what stands beside the chosen one, Kind its ResultType.
	Text, List, Tip, Kind string
}

// Request asks for completions; ID tells a late answer from the one that is wanted.
type Request struct {
	ID     int
	Text   string
	Cursor int
	menu   bool
}

// Completion is the answer to a Request: what could stand in the place of the text from From to To (byte offsets).
type Completion struct {
	ID       int
	From, To int
	Choices  []Choice
}

// Menu is the open list of completions.
type Menu struct {
	Choices []Choice
	// Selected is the chosen entry, -1 for none yet.
	Selected int

	from, to int
	before   Buffer
}

// ask wants completions for the cursor's place; menu opens the menu even for a single one.
func (e *Editor) ask(menu bool) Result {
	e.requests++
	e.Wanted = &Request{ID: e.requests, Text: e.Text, Cursor: e.Cursor, menu: menu}
	return Pending
}

// completed takes the answer: a single choice is inserted, several open the menu with what they have in common.
func (e *Editor) completed(c *Completion) {
	w := e.Wanted
	if w == nil || w.ID != c.ID || w.Text != e.Text || w.Cursor != e.Cursor {
		return
	}
	e.Wanted = nil
	if len(c.Choices) == 0 || c.From < 0 || c.To > len(e.Text) || c.From > c.To {
		return
	}
	if len(c.Choices) == 1 {
		e.change(func() { e.Replace(c.From, c.To, c.Choices[0].Text) })
		return
	}
	m := &Menu{Choices: c.Choices, Selected: -1, from: c.From, to: c.To, before: e.Buffer}
	if p := commonPrefix(c.Choices); len(p) > c.To-c.From && hasPrefixFold(p, e.Text[c.From:c.To]) {
		e.change(func() { e.Replace(c.From, c.To, p) })
		m.to = c.From + len(p)
	}
	e.Menu = m
}

func commonPrefix(list []Choice) string {
	p := list[0].Text
	for _, c := range list[1:] {
		for !hasPrefixFold(c.Text, p) {
			b := Buffer{Text: p}
			p = p[:b.Prev(len(p))]
		}
	}
	return p
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// menuKey handles a key of the menu; false when the key closes it and is to be handled as usual.
func (e *Editor) menuKey(k Key) bool {
	m := e.Menu
	n := len(m.Choices)
	switch k {
	case Key{Code: Tab}, Key{Code: Down}, Key{'n', Ctrl}:
		e.choose((m.Selected + 1) % n)
	case Key{Tab, Shift}, Key{Code: Up}, Key{'p', Ctrl}:
		e.choose((max(m.Selected, 0) + n - 1) % n)
	case Key{Code: PageDown}:
		e.choose(min(m.Selected+menuPage, n-1))
	case Key{Code: PageUp}:
		e.choose(max(m.Selected-menuPage, 0))
	case Key{Code: Escape}, Key{'g', Ctrl}:
		e.closeMenu(true)
	case Key{Code: Enter}:
		chosen := m.Selected >= 0
		e.closeMenu(false)
		return chosen
	default:
		e.closeMenu(false)
		return false
	}
	return true
}

// menuPage is how far PageUp and PageDown go in the menu.
const menuPage = 10

// choose shows an entry in the line.
func (e *Editor) choose(i int) {
	m := e.Menu
	m.Selected = i
	e.changeIn("menu", func() { e.Replace(m.from, m.to, m.Choices[i].Text) })
	m.to = e.Cursor
}

// closeMenu closes the menu, giving back the text from before it when restore is true.
func (e *Editor) closeMenu(restore bool) {
	if e.Menu != nil && restore {
		before := e.Menu.before
		e.changeIn("menu", func() { e.Buffer = before })
	}
	e.Menu = nil
	e.undo.group = ""
}
