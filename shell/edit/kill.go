package edit

import "strings"

// killLimit is how many cut texts are kept.
const killLimit = 10

// killRing keeps what was cut, newest first.
type killRing struct {
	texts []string
	// at is the text that the last yank gave, from its beginning in the line.
	at, from int
	// yanked is set while the last key was a yank.
	yanked bool
}

// cut removes a piece of the line and keeps it.
func (e *Editor) cut(from, to int) Result {
	if from == to {
		return Pending
	}
	s := ""
	e.change(func() { s = e.Cut(from, to) })
	e.kill.texts = append([]string{s}, e.kill.texts...)
	if len(e.kill.texts) > killLimit {
		e.kill.texts = e.kill.texts[:killLimit]
	}
	return Pending
}

func (e *Editor) yank() Result {
	if len(e.kill.texts) == 0 {
		return Pending
	}
	e.kill.at, e.kill.from, e.kill.yanked = 0, e.Cursor, true
	e.change(func() { e.Insert(e.kill.texts[0]) })
	return Pending
}

// yankPop puts the text before in the place of the one just yanked.
func (e *Editor) yankPop() Result {
	k := &e.kill
	if !k.yanked || len(k.texts) == 0 || e.Cursor < k.from || !strings.HasSuffix(e.Text[:e.Cursor], k.texts[k.at]) {
		return Pending
	}
	k.at = (k.at + 1) % len(k.texts)
	e.change(func() { e.Replace(k.from, e.Cursor, k.texts[k.at]) })
	return Pending
}

// lastArgument is the state of Alt-.: which line's last word stands where.
type lastArgument struct {
	line, from int
}

// insertLastArgument puts the last word of the line before at the cursor; again, that of the line before it.
func (e *Editor) insertLastArgument() Result {
	h := e.o.History
	if h == nil {
		return Pending
	}
	from, line := e.Cursor, 0
	if e.last.line > 0 && e.last.from <= e.Cursor {
		from, line = e.last.from, e.last.line
	}
	if line >= h.Len() {
		return Pending
	}
	words := strings.Fields(h.At(line))
	word := ""
	if len(words) > 0 {
		word = words[len(words)-1]
	}
	e.change(func() { e.Replace(from, e.Cursor, word) })
	e.last = lastArgument{line + 1, from}
	return Pending
}
