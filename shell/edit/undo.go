package edit

// undo keeps the states before each change.
type undo struct {
	done, undone []Buffer
	// group names the sort of the last change: changes of the same group in a row are one.
	group string
}

// change runs f as one change that can be undone.
func (e *Editor) change(f func()) { e.changeIn("", f) }

// changeIn is change, joined with the change before when both are of the same group.
func (e *Editor) changeIn(group string, f func()) {
	before := e.Buffer
	f()
	if e.Text == before.Text {
		return
	}
	if group == "" || group != e.undo.group {
		e.undo.done = append(e.undo.done, before)
	}
	e.undo.group, e.undo.undone = group, nil
}

func (e *Editor) undoChange() Result {
	u := &e.undo
	if n := len(u.done); n > 0 {
		u.undone = append(u.undone, e.Buffer)
		e.Buffer, u.done = u.done[n-1], u.done[:n-1]
	}
	u.group = ""
	return Pending
}

func (e *Editor) redoChange() Result {
	u := &e.undo
	if n := len(u.undone); n > 0 {
		u.done = append(u.done, e.Buffer)
		e.Buffer, u.undone = u.undone[n-1], u.undone[:n-1]
	}
	u.group = ""
	return Pending
}

// revert goes back to an empty line; undo brings the text back.
func (e *Editor) revert() Result {
	e.change(func() { e.Buffer = Buffer{} })
	e.block = false
	return Pending
}
