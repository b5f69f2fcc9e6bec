package repl

import (
	"context"
	"os"
	"os/signal"
	"strings"
	"time"

	"csshell/shell/edit"
	"csshell/shell/screen"
	"csshell/shell/term"
	"csshell/shell/theme"
)

const (
	// completionDeadline is how long a completion may take.
	completionDeadline = 5 * time.Second
	// menuRows is how many rows of a completion menu are shown.
	menuRows = 8
	// plainBeyond is the length beyond which a text is no longer coloured, in bytes.
	plainBeyond = 20_000
)

// editorReader reads lines with the editor.
type editorReader struct {
	tty     *term.TTY
	engine  *engine
	editor  *edit.Editor
	painter screen.Painter
	theme   *theme.Theme
	help    Assistant
	prompt  string
	signals chan os.Signal
	cancel  context.CancelFunc
	left    bool
	// coloured is the text that was coloured last, with its pieces.
	coloured string
	pieces   []screen.Segment
}

func newEditorReader(o Options) (*editorReader, error) {
	out, ok := o.Out.(*os.File)
	if !ok {
		out = os.Stdout
	}
	tty, err := term.Open(o.In, out)
	if err != nil {
		return nil, err
	}
	e, err := newEngine(tty)
	if err != nil {
		return nil, err
	}
	r := &editorReader{tty: tty, engine: e, theme: theme.New(o.Colours), help: o.Assistant, cancel: func() {}}
	r.editor = edit.New(edit.Options{History: o.Assistant.History, Hidden: o.Assistant.Hidden, Incomplete: Incomplete})
	e.handle, e.draw, e.text = r.handle, r.draw, func() string { return r.editor.Text }
	r.signals = make(chan os.Signal, 16)
	signal.Notify(r.signals, append(term.Signals(), os.Interrupt)...)
	go r.watch()
	return r, nil
}

// close gives the terminal back.
func (r *editorReader) close() {
	signal.Stop(r.signals)
	_ = r.tty.Restore()
}

// watch handles signals for the life of the session: a new size is drawn, an end restores the terminal first.
func (r *editorReader) watch() {
	for s := range r.signals {
		switch {
		case s == os.Interrupt: // stops a running command through its context; nothing to do while a line is edited
		case term.Resizes(s):
			r.engine.parser.push(resizeEvent{})
		default:
			_ = r.tty.Restore()
			term.EndBy(s)
		}
	}
}

func (r *editorReader) readText(prompt string) (string, edit.Result) {
	r.editor.Reset()
	r.painter.Forget()
	r.painter.Resize(r.tty.Size())
	r.prompt, r.left = prompt, false
	r.freshLine()
	return r.engine.input()
}

// freshLine goes to the next line unless the cursor stands in the first column. The terminal need not be asked: blanks
// that fill a row wrap exactly when something stands before them.
func (r *editorReader) freshLine() {
	columns, _ := r.tty.Size()
	_, _ = r.tty.Write([]byte(strings.Repeat(" ", columns-1) + "\r\x1b[J"))
}

func (r *editorReader) handle(ev edit.Event) edit.Result {
	switch ev.(type) {
	case wakeEvent:
		return edit.Pending
	case resizeEvent:
		_ = r.tty.Again()
		r.painter.Resize(r.tty.Size())
		return edit.Pending
	}
	if _, key := ev.(edit.Key); key {
		r.cancel()
	}
	result := r.editor.Handle(ev)
	if w := r.editor.Wanted; w != nil && r.help.Complete != nil {
		r.complete(*w)
	}
	if r.editor.Help {
		r.editor.Help = false
		if r.help.Help != nil {
			r.editor.Message = strings.Join(r.help.Help(r.editor.Text, r.editor.Cursor), "\n")
		}
	}
	if r.editor.Clear {
		r.editor.Clear = false
		r.painter.Forget()
		_, _ = r.tty.Write([]byte("\x1b[H\x1b[2J"))
	}
	return result
}

// complete asks for completions; the next key makes the answer unwanted.
func (r *editorReader) complete(w edit.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), completionDeadline)
	r.cancel = cancel
	r.engine.answer(ctx, func(ctx context.Context) edit.Event {
		c := r.help.Complete(ctx, w.Text, w.Cursor)
		c.ID = w.ID
		return &c
	})
}

// draw shows the line as it is; at its end without what only helps, with the cursor behind it.
func (r *editorReader) draw(result edit.Result) {
	if r.left {
		return
	}
	e := r.editor
	l := screen.Line{Prompt: r.prompt, Continuation: continuation, Body: r.body(), Cursor: e.Cursor}
	if result == edit.Pending {
		if g := e.Ghost(); g != "" {
			l.Body = append(l.Body[:len(l.Body):len(l.Body)], screen.Segment{Text: g, Style: r.theme.Style(theme.Ghost)})
		}
		l.Below = r.below()
	} else {
		l.Cursor = len(e.Text)
	}
	_, _ = r.tty.Write([]byte(r.painter.Paint(l)))
	if result != edit.Pending {
		r.left = true
		_, _ = r.tty.Write([]byte(r.painter.Leave()))
	}
}

// body is the text in colours.
func (r *editorReader) body() []screen.Segment {
	text := r.editor.Text
	if len(text) > plainBeyond {
		return []screen.Segment{{Text: text}}
	}
	if r.pieces == nil || r.coloured != text {
		r.pieces, r.coloured = highlight(text, r.theme, r.help.Known), text
	}
	return r.pieces
}

// below is what stands under the text: the search, the menu, a message.
func (r *editorReader) below() [][]screen.Segment {
	e := r.editor
	tip := r.theme.Style(theme.Tip)
	if e.Search != nil {
		return [][]screen.Segment{{{Text: e.Search.Prompt()}}}
	}
	if e.Menu != nil {
		columns, rows := r.tty.Size()
		items := make([]screen.Item, len(e.Menu.Choices))
		for i, c := range e.Menu.Choices {
			items[i] = screen.Item{Text: c.List, Tip: c.Tip}
		}
		st := screen.MenuStyles{Selected: r.theme.Style(theme.Selected), Tip: tip}
		if st.Selected == "" {
			st.Selected = "\x1b[7m"
		}
		return screen.Menu(items, e.Menu.Selected, columns, min(menuRows, max(rows-3, 1)), st)
	}
	if e.Message != "" {
		var out [][]screen.Segment
		for _, line := range strings.Split(e.Message, "\n") {
			out = append(out, []screen.Segment{{Text: line, Style: tip}})
		}
		return out
	}
	return nil
}
