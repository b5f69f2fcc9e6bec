package edit

import "strings"

// Result tells what has become of the line.
type Result uint8

// The results.
const (
	// Pending: go on.
	Pending Result = iota
	// Accepted: the text is to be run.
	Accepted
	// Cancelled: the text is dropped (Ctrl-C).
	Cancelled
	// Closed: the session ends (Ctrl-D on an empty line).
	Closed
)

// History is what the editor needs of the lines that were run before: newest is 0.
type History interface {
	// Len is the number of lines; At returns one, 0 being the newest.
	Len() int
	At(i int) string
}

// Options are what an Editor needs of its surroundings.
type Options struct {
	// History may be nil.
	History History
	// Incomplete reports whether a text needs more lines, so that Enter adds one.
	Incomplete func(text string) bool
	// Hidden reports whether a line of the history may not be offered as ghost text (it may hold a secret).
	Hidden func(text string) bool
}

// Editor is the state of one line being edited.
type Editor struct {
	Buffer
	// Message stands below the line until the next key.
	Message string
	// Menu is the open completion menu, nil for none.
	Menu *Menu
	// Search is the incremental search, nil for none.
	Search *Search
	// Wanted is a completion that was asked for and has not come yet.
	Wanted *Request
	// Help is set when help for the command at the cursor is wanted (F1); the loop clears it.
	Help bool
	// Clear is set when the screen is to be cleared (Ctrl-L); the loop clears it.
	Clear bool

	o    Options
	undo undo
	kill killRing
	past past
	// block is set once an incomplete line was continued: then only an empty line runs it.
	block    bool
	requests int
	last     lastArgument
}

// New returns an editor with an empty line.
func New(o Options) *Editor {
	if o.Incomplete == nil {
		o.Incomplete = func(string) bool { return false }
	}
	return &Editor{o: o}
}

// Reset begins a new line; the kill ring stays.
func (e *Editor) Reset() {
	e.Buffer = Buffer{}
	e.Message, e.Menu, e.Search, e.Wanted, e.Help, e.Clear = "", nil, nil, nil, false, false
	e.undo, e.past, e.block, e.last = undo{}, past{}, false, lastArgument{}
}

// Handle changes the line by one event.
func (e *Editor) Handle(ev Event) Result {
	switch ev := ev.(type) {
	case Key:
		return e.key(ev)
	case Paste:
		e.closeMenu(false)
		e.Search = nil
		e.change(func() { e.Insert(normalize(string(ev))) })
		e.undo.group = ""
	case *Completion:
		e.completed(ev)
	}
	return Pending
}

// normalize turns line ends of all sorts into LF.
func normalize(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

func (e *Editor) key(k Key) Result {
	e.Message = ""
	e.Wanted = nil
	if e.Search != nil && e.searchKey(k) {
		return Pending
	}
	if e.Menu != nil && e.menuKey(k) {
		return Pending
	}
	if k != (Key{'y', Ctrl}) && k != (Key{'y', Alt}) {
		e.kill.yanked = false
	}
	if k != (Key{'.', Alt}) && k != (Key{'_', Alt}) {
		e.last = lastArgument{}
	}
	before := e.Buffer
	e.past.keep = false
	r := e.act(k)
	if e.Buffer != before && !e.past.keep {
		e.past = past{}
	}
	return r
}

func (e *Editor) act(k Key) Result {
	if f := action(k); f != nil {
		return f(e)
	}
	if k.Code < Enter && k.Mod&(Ctrl|Alt) == 0 && k.Code >= ' ' {
		e.typed(string(rune(k.Code)))
	}
	return Pending
}

// typed inserts what a key types; strokes in a row are undone together, word by word.
func (e *Editor) typed(s string) {
	group := "type"
	if s == " " {
		group = ""
	}
	e.changeIn(group, func() { e.Insert(s) })
}

// accept is Enter: an incomplete text gets another line instead.
func (e *Editor) accept() Result {
	if e.block {
		start, end := e.LineStart(e.Cursor), e.LineEnd(e.Cursor)
		if end == len(e.Text) && strings.TrimSpace(e.Text[start:end]) == "" && !e.o.Incomplete(e.Text) {
			e.Text = strings.TrimSuffix(e.Text[:start], "\n")
			e.Cursor = len(e.Text)
			return Accepted
		}
		return e.newLine()
	}
	if e.o.Incomplete(e.Text) {
		e.block = true
		e.Cursor = len(e.Text)
		return e.newLine()
	}
	e.Cursor = len(e.Text)
	return Accepted
}

func (e *Editor) newLine() Result {
	e.change(func() { e.Insert("\n") })
	return Pending
}

// Continued reports whether the text has become a block, which only an empty line runs.
func (e *Editor) Continued() bool { return e.block }
