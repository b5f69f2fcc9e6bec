package repl

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	prompt "github.com/c-bata/go-prompt"

	"csshell/shell/edit"
	"csshell/shell/term"
)

// This file alone knows go-prompt (v0.2.6), which is the event loop of the editor. Only its public seams are used: a
// ConsoleParser of our own that decodes keys, a ConsoleWriter that swallows go-prompt's drawing and shows our frame, and
// one binding that hands the waiting events to the editor. Its Run is not: it leaves the terminal raw at every end, can
// hang when a resize meets Enter, and takes a paste for keys. The order within a key is fixed (feed, completer, render,
// flush), so that Flush is the place to draw and to wait for the next event without polling.

// wakeSequence is what the parser hands to go-prompt when events wait. No terminal sends it.
var wakeSequence = []byte("\x1b[9001~")

// errAgain tells go-prompt's reader that nothing has come.
var errAgain = errors.New("nothing to read")

// escapeDelay is how long the beginning of a sequence is waited on before it is an Escape by itself.
const escapeDelay = 50 * time.Millisecond

// Events of the loop itself: a line begins, the size has changed, the terminal is gone.
type (
	wakeEvent   struct{}
	resizeEvent struct{}
	closedEvent struct{}
)

// handOver is how long the reader gets to put what it handed out into go-prompt's channel: without it go-prompt finds
// the channel empty and sleeps 10 ms.
const handOver = 200 * time.Microsecond

// keyParser is the ConsoleParser: it reads the terminal, decodes and queues.
type keyParser struct {
	tty *term.TTY

	mu      sync.Mutex
	decoder term.Decoder
	queue   []edit.Event
	// inFlight is set from handing out a wake-up until its events were handled; stopped from the end of a line until the
	// next Setup; final is what ends the line for go-prompt.
	inFlight, stopped bool
	final             []byte
	ready             chan struct{}
}

func newKeyParser(tty *term.TTY) *keyParser {
	return &keyParser{tty: tty, ready: make(chan struct{}, 1)}
}

// Setup begins a line.
func (p *keyParser) Setup() error {
	p.mu.Lock()
	p.stopped, p.final, p.inFlight = false, nil, false
	p.mu.Unlock()
	return p.tty.Raw()
}

// TearDown ends a line: commands run on a terminal as they expect it.
func (p *keyParser) TearDown() error { return p.tty.Restore() }

// GetWinSize is the size of the terminal, never 0.
func (p *keyParser) GetWinSize() *prompt.WinSize {
	columns, rows := p.tty.Size()
	return &prompt.WinSize{Row: uint16(rows), Col: uint16(columns)}
}

// Read waits until events have come and hands out the wake-up for them.
func (p *keyParser) Read() ([]byte, error) {
	var buf [4096]byte
	for {
		if b, done := p.handOut(); done {
			if b == nil {
				return nil, errAgain
			}
			return b, nil
		}
		p.mu.Lock()
		half := p.decoder.Half()
		p.mu.Unlock()
		timeout := time.Duration(0)
		if half {
			timeout = escapeDelay
		}
		got, err := p.tty.Wait(timeout, buf[:])
		p.mu.Lock()
		switch {
		case err != nil:
			p.queue = append(p.queue, closedEvent{})
		case len(got) > 0:
			p.queue = append(p.queue, p.decoder.Feed(got)...)
		case half:
			p.queue = append(p.queue, p.decoder.Flush()...)
		}
		p.mu.Unlock()
	}
}

// handOut returns what go-prompt is to get now; done is false when there is nothing yet.
func (p *keyParser) handOut() (b []byte, done bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.stopped:
		return nil, true
	case p.final != nil:
		b, p.stopped = p.final, true
	case len(p.queue) > 0 && !p.inFlight:
		b, p.inFlight = wakeSequence, true
	default:
		return nil, false
	}
	select {
	case p.ready <- struct{}{}:
	default:
	}
	return b, true
}

// push queues an event from another goroutine.
func (p *keyParser) push(ev edit.Event) {
	p.mu.Lock()
	p.queue = append(p.queue, ev)
	p.mu.Unlock()
	p.tty.Wake()
}

// next takes an event from the queue; false when it is empty, which ends the handling of this wake-up.
func (p *keyParser) next() (edit.Event, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.queue) == 0 {
		p.inFlight = false
		return nil, false
	}
	ev := p.queue[0]
	p.queue = p.queue[1:]
	return ev, true
}

// finish makes go-prompt end the line: what is queued stays for the next.
func (p *keyParser) finish(b []byte) {
	p.mu.Lock()
	p.final, p.inFlight = b, false
	p.mu.Unlock()
	p.tty.Wake()
}

// wait blocks until something was handed out that has not been handled.
func (p *keyParser) wait() {
	for {
		p.mu.Lock()
		busy := p.inFlight || p.stopped
		p.mu.Unlock()
		if busy {
			return
		}
		<-p.ready
	}
}

// frameWriter is the ConsoleWriter: go-prompt's drawing goes nowhere, and Flush shows our frame.
type frameWriter struct {
	prompt.ConsoleWriter
	flush func()
}

func (frameWriter) WriteRaw([]byte)                           {}
func (frameWriter) Write([]byte)                              {}
func (frameWriter) WriteRawStr(string)                        {}
func (frameWriter) WriteStr(string)                           {}
func (frameWriter) EraseScreen()                              {}
func (frameWriter) EraseUp()                                  {}
func (frameWriter) EraseDown()                                {}
func (frameWriter) EraseStartOfLine()                         {}
func (frameWriter) EraseEndOfLine()                           {}
func (frameWriter) EraseLine()                                {}
func (frameWriter) ShowCursor()                               {}
func (frameWriter) HideCursor()                               {}
func (frameWriter) CursorGoTo(int, int)                       {}
func (frameWriter) CursorUp(int)                              {}
func (frameWriter) CursorDown(int)                            {}
func (frameWriter) CursorForward(int)                         {}
func (frameWriter) CursorBackward(int)                        {}
func (frameWriter) AskForCPR()                                {}
func (frameWriter) SaveCursor()                               {}
func (frameWriter) UnSaveCursor()                             {}
func (frameWriter) ScrollDown()                               {}
func (frameWriter) ScrollUp()                                 {}
func (frameWriter) SetTitle(string)                           {}
func (frameWriter) ClearTitle()                               {}
func (frameWriter) SetColor(prompt.Color, prompt.Color, bool) {}

// Flush shows the frame and waits for the next event.
func (w frameWriter) Flush() error {
	w.flush()
	return nil
}

// engine is one go-prompt for the life of the session.
type engine struct {
	parser *keyParser
	prompt *prompt.Prompt
	// handle changes the line by one event; draw shows it.
	handle func(edit.Event) edit.Result
	draw   func(edit.Result)
	text   func() string

	result  edit.Result
	flushes int
}

// newEngine makes the prompt. It fails where there is no controlling terminal.
func newEngine(tty *term.TTY) (e *engine, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("no terminal: %v", r)
		}
	}()
	e = &engine{parser: newKeyParser(tty)}
	keep := term.KeepFromChildren()
	e.prompt = prompt.New(func(string) {}, func(prompt.Document) []prompt.Suggest { return nil },
		prompt.OptionParser(e.parser),
		prompt.OptionWriter(frameWriter{flush: e.flush}),
		prompt.OptionPrefix(""),
		prompt.OptionSwitchKeyBindMode(prompt.CommonKeyBind),
		prompt.OptionAddASCIICodeBind(prompt.ASCIICodeBind{ASCIICode: wakeSequence, Fn: e.onWake}))
	keep()
	return e, nil
}

// onWake handles the waiting events: a burst of keys costs one drawing.
func (e *engine) onWake(buf *prompt.Buffer) {
	for e.result == edit.Pending {
		ev, ok := e.parser.next()
		if !ok {
			break
		}
		if _, end := ev.(closedEvent); end {
			e.result = edit.Closed
			break
		}
		e.result = e.handle(ev)
	}
	switch e.result {
	case edit.Pending:
	case edit.Closed:
		e.parser.finish([]byte{4})
	default:
		buf.InsertText(e.text(), false, true)
		e.parser.finish([]byte{'\r'})
	}
}

// flush shows the frame and then waits. The first flush of a line must not wait: the reader runs only after it.
func (e *engine) flush() {
	e.flushes++
	e.draw(e.result)
	if e.flushes == 1 || e.result != edit.Pending {
		return
	}
	e.parser.wait()
	time.Sleep(handOver)
}

// input edits one line.
func (e *engine) input() (string, edit.Result) {
	e.result, e.flushes = edit.Pending, 0
	e.parser.push(wakeEvent{})
	text := e.prompt.Input()
	if e.result != edit.Accepted {
		text = ""
	}
	return text, e.result
}

// answer runs a slow question on a goroutine and queues what it answers, unless ctx has ended.
func (e *engine) answer(ctx context.Context, ask func(context.Context) edit.Event) {
	go func() {
		ev := ask(ctx)
		if ctx.Err() == nil {
			e.parser.push(ev)
		}
	}()
}
