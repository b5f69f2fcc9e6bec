package repl

import (
	"context"
	"io"

	"csshell/shell/edit"
	"csshell/shell/term"
)

// ReadLine reads one line for a running command, such as Read-Host: on a terminal single keys, so that Ctrl-C ends it at
// once; masked shows a star for each. It returns context.Canceled after Ctrl-C and io.EOF after Ctrl-D on an empty line.
// ok is false when lines do not come from a terminal.
func (c *Console) ReadLine(ctx context.Context, masked bool) (line string, ok bool, err error) {
	r, isEditor := c.reader.(*editorReader)
	if !isEditor {
		return "", false, nil
	}
	line, err = r.ask(ctx, masked)
	return line, true, err
}

func (r *editorReader) ask(ctx context.Context, masked bool) (string, error) {
	if err := r.tty.Raw(); err != nil {
		return "", err
	}
	defer func() { _ = r.tty.Restore() }()
	unhook := context.AfterFunc(ctx, r.tty.Wake)
	defer unhook()
	var d term.Decoder
	var b edit.Buffer
	var in [512]byte
	for ctx.Err() == nil {
		got, err := r.tty.Wait(0, in[:])
		if err != nil {
			return "", io.EOF
		}
		for _, ev := range d.Feed(got) {
			done, err := r.answerKey(&b, ev, masked)
			if done || err != nil {
				_, _ = r.tty.Write([]byte("\r\n"))
				return b.Text, err
			}
		}
	}
	return "", context.Canceled
}

// answerKey changes the answer by one event and shows it; done is true at Enter.
func (r *editorReader) answerKey(b *edit.Buffer, ev edit.Event, masked bool) (done bool, err error) {
	show := func(s string) {
		if masked && s != "" {
			s = "*"
		}
		_, _ = r.tty.Write([]byte(s))
	}
	switch ev := ev.(type) {
	case edit.Paste:
		for _, c := range string(ev) {
			if c >= ' ' {
				b.Insert(string(c))
				show(string(c))
			}
		}
	case edit.Key:
		switch {
		case ev.Code == edit.Enter:
			return true, nil
		case ev == edit.Key{Code: 'c', Mod: edit.Ctrl}:
			return true, context.Canceled
		case ev == edit.Key{Code: 'd', Mod: edit.Ctrl} && b.Text == "":
			return true, io.EOF
		case ev.Code == edit.Backspace && b.Text != "":
			b.Cut(b.Prev(len(b.Text)), len(b.Text))
			_, _ = r.tty.Write([]byte("\b \b"))
		case ev.Code >= ' ' && ev.Code < edit.Enter && ev.Mod == 0:
			b.Insert(string(rune(ev.Code)))
			show(string(rune(ev.Code)))
		}
	}
	return false, nil
}
