package edit

// action is what a key does, nil when it only types. The keys are those of PSReadLine's Emacs mode, which is the default
// off Windows, with the keys of its Windows mode where they are free.
func action(k Key) func(*Editor) Result { return bindings[k] }

func move(to func(*Editor) int) func(*Editor) Result {
	return func(e *Editor) Result {
		e.Cursor = to(e)
		e.undo.group = ""
		return Pending
	}
}

func cutTo(to func(*Editor) int) func(*Editor) Result {
	return func(e *Editor) Result {
		i := to(e)
		return e.cut(min(i, e.Cursor), max(i, e.Cursor))
	}
}

func remove(to func(*Editor) int) func(*Editor) Result {
	return func(e *Editor) Result {
		i := to(e)
		e.changeIn("delete", func() { e.Cut(min(i, e.Cursor), max(i, e.Cursor)) })
		return Pending
	}
}

func left(e *Editor) int      { return e.Prev(e.Cursor) }
func right(e *Editor) int     { return e.Next(e.Cursor) }
func lineStart(e *Editor) int { return e.LineStart(e.Cursor) }
func lineEnd(e *Editor) int   { return e.LineEnd(e.Cursor) }
func wordLeft(e *Editor) int  { return e.WordLeft(e.Cursor) }
func wordRight(e *Editor) int { return e.WordRight(e.Cursor) }
func blankLeft(e *Editor) int { return e.SpaceLeft(e.Cursor) }
func first(*Editor) int       { return 0 }
func last(e *Editor) int      { return len(e.Text) }

// forward moves right, or takes the ghost text at the end of the line.
func forward(e *Editor) Result {
	if g := e.Ghost(); g != "" {
		e.change(func() { e.Insert(g) })
		return Pending
	}
	return move(right)(e)
}

// toEnd goes to the end of the line, or takes the ghost text there.
func toEnd(e *Editor) Result {
	if g := e.Ghost(); g != "" {
		e.change(func() { e.Insert(g) })
		return Pending
	}
	return move(lineEnd)(e)
}

// forwardWord moves a word, or takes one of the ghost text.
func forwardWord(e *Editor) Result {
	if g := e.Ghost(); g != "" {
		b := Buffer{Text: g}
		e.change(func() { e.Insert(g[:b.WordRight(0)]) })
		return Pending
	}
	return move(wordRight)(e)
}

func upKey(e *Editor) Result {
	if !e.past.active && e.Up() {
		return Pending
	}
	return e.older(false)
}

func downKey(e *Editor) Result {
	if !e.past.active && e.Down() {
		return Pending
	}
	return e.newer()
}

// deleteOrClose is Ctrl-D.
func deleteOrClose(e *Editor) Result {
	if e.Text == "" {
		return Closed
	}
	return remove(right)(e)
}

func cancel(*Editor) Result { return Cancelled }

func clearScreen(e *Editor) Result {
	e.Clear = true
	return Pending
}

func helpKey(e *Editor) Result {
	e.Help = true
	return Pending
}

// acceptNow runs the text as it is.
func acceptNow(e *Editor) Result {
	e.Cursor = len(e.Text)
	return Accepted
}

func (e *Editor) transpose() Result {
	if e.Cursor == 0 || len(e.Text) < 2 {
		return Pending
	}
	e.change(func() {
		right := e.Next(e.Cursor)
		if e.Cursor == len(e.Text) {
			right, e.Cursor = e.Cursor, e.Prev(e.Cursor)
		}
		left := e.Prev(e.Cursor)
		e.Replace(left, right, e.Text[e.Cursor:right]+e.Text[left:e.Cursor])
	})
	return Pending
}

var bindings = map[Key]func(*Editor) Result{
	{Code: Enter}:       (*Editor).accept,
	{'j', Ctrl}:         (*Editor).accept,
	{'m', Ctrl}:         (*Editor).accept,
	{Enter, Shift}:      (*Editor).newLine,
	{Enter, Alt}:        (*Editor).newLine,
	{Enter, Ctrl}:       acceptNow,
	{'c', Ctrl}:         cancel,
	{'d', Ctrl}:         deleteOrClose,
	{Code: Left}:        move(left),
	{'b', Ctrl}:         move(left),
	{Code: Right}:       forward,
	{'f', Ctrl}:         forward,
	{Code: Home}:        move(lineStart),
	{'a', Ctrl}:         move(lineStart),
	{Code: End}:         toEnd,
	{'e', Ctrl}:         toEnd,
	{Home, Ctrl}:        move(first),
	{End, Ctrl}:         move(last),
	{'<', Alt}:          (*Editor).oldest,
	{'>', Alt}:          (*Editor).newest,
	{Left, Ctrl}:        move(wordLeft),
	{Left, Alt}:         move(wordLeft),
	{'b', Alt}:          move(wordLeft),
	{Right, Ctrl}:       forwardWord,
	{Right, Alt}:        forwardWord,
	{'f', Alt}:          forwardWord,
	{Code: Backspace}:   remove(left),
	{'h', Ctrl}:         remove(left),
	{Code: Delete}:      remove(right),
	{'k', Ctrl}:         cutTo(lineEnd),
	{'u', Ctrl}:         cutTo(lineStart),
	{'w', Ctrl}:         cutTo(blankLeft),
	{Backspace, Alt}:    cutTo(wordLeft),
	{Backspace, Ctrl}:   cutTo(wordLeft),
	{'d', Alt}:          cutTo(wordRight),
	{Delete, Ctrl}:      cutTo(wordRight),
	{'y', Ctrl}:         (*Editor).yank,
	{'y', Alt}:          (*Editor).yankPop,
	{'.', Alt}:          (*Editor).insertLastArgument,
	{'_', Alt}:          (*Editor).insertLastArgument,
	{'_', Ctrl}:         (*Editor).undoChange,
	{'z', Ctrl}:         (*Editor).undoChange,
	{'/', Ctrl}:         (*Editor).undoChange,
	{'z', Ctrl | Shift}: (*Editor).redoChange,
	{'_', Alt | Ctrl}:   (*Editor).redoChange,
	{'r', Alt}:          (*Editor).revert,
	{Code: Escape}:      (*Editor).revert,
	{'t', Ctrl}:         (*Editor).transpose,
	{Code: Up}:          upKey,
	{'p', Ctrl}:         upKey,
	{Code: Down}:        downKey,
	{'n', Ctrl}:         downKey,
	{Code: F8}:          func(e *Editor) Result { return e.older(true) },
	{F8, Shift}:         (*Editor).newer,
	{Code: PageUp}:      func(e *Editor) Result { return e.older(true) },
	{Code: PageDown}:    (*Editor).newer,
	{'r', Ctrl}:         (*Editor).searchBack,
	{Code: Tab}:         func(e *Editor) Result { return e.ask(false) },
	{' ', Ctrl}:         func(e *Editor) Result { return e.ask(true) },
	{'l', Ctrl}:         clearScreen,
	{Code: F1}:          helpKey,
}
