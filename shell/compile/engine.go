package compile

import (
	"context"
	"sync/atomic"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// maxDepth is how many calls may be nested; deeper ones end in CallDepthOverflow.
const maxDepth = 4900

// Engine is the running state of one session's language: its scopes, its errors, what `$?` and $LASTEXITCODE say, and
// the caches. Compiled code belongs to the engine it was compiled for, so that a closure reaches it without a lookup.
type Engine struct {
	// Session offers what lies outside the language.
	Session pipeline.Session
	// Registry holds the built-in commands.
	Registry *cmdlets.Registry
	// Global is the outermost scope; Current the one that is running.
	Global, Current *frame.Frame
	// Errors is $Error.
	Errors *ErrorList
	// OK is $?.
	OK bool
	// LastExit is the exit code of the last native program or script; HasExit tells whether there was one.
	LastExit int32
	HasExit  bool
	// Ctx ends and Stop is set when what runs is to stop.
	Ctx  context.Context
	Stop *atomic.Bool
	// Find looks for scripts and programs on the path and by path, nil for none.
	Find func(name string) *cmdlets.Command
	// Native makes the stage of a native program.
	Native func(p *pipeline.Proc, call *cmdlets.Call) (pipeline.Stage, error)
	// Autoload imports the module that has a command of that name and reports whether it found one.
	Autoload func(name string) bool
	// HasModule reports whether a module could be loaded.
	HasModule func(name string) bool

	generation int
	trying     int
	depth      int
	pool       []*frame.Frame
	classes    *typeTable
	initial    map[*value.Type][]initialValue
	shapes     map[*value.Type]*value.Shape
	calls      []activation
}

// activation is a call that is running, for stack traces.
type activation struct {
	name string
	at   source.Span
}

// New returns an engine with an empty global scope whose messages go to the given streams.
func New(s pipeline.Session, r *cmdlets.Registry, streams *pipeline.Streams) *Engine {
	e := &Engine{Session: s, Registry: r, Errors: types.NewArrayList(), OK: true, Ctx: context.Background(), Stop: new(atomic.Bool)}
	g := &frame.Frame{Layout: frame.NewLayout(), Kind: frame.GlobalScope, Out: pipeline.Discard, Prefs: DefaultPreferences()}
	g.Proc = e.proc()
	g.Proc.Streams, g.Proc.Prefs = streams, g.Prefs
	g.Call = &frame.Call{Name: "<ScriptBlock>"}
	e.Global, e.Current = g, g
	return e
}

// DefaultPreferences are the preferences of a fresh session.
func DefaultPreferences() *pipeline.Preferences {
	return &pipeline.Preferences{Error: pipeline.Continue, Warning: pipeline.Continue, Progress: pipeline.Continue, Confirm: 3}
}

func (e *Engine) proc() *pipeline.Proc { return pipeline.NewProc(e.Ctx, e.Session, e.Stop) }

// Proc returns a new Proc for a command called from f.
func (e *Engine) Proc(f *frame.Frame) *pipeline.Proc {
	p := e.proc()
	p.Streams, p.Prefs = f.Proc.Streams, f.Prefs
	return p
}

// frame returns a frame, a used one when there is one.
func (e *Engine) frame(l *frame.Layout, parent *frame.Frame, kind frame.Kind) *frame.Frame {
	var f *frame.Frame
	if n := len(e.pool); n > 0 {
		f = e.pool[n-1]
		e.pool = e.pool[:n-1]
	} else {
		f = &frame.Frame{}
	}
	f.Layout, f.Parent, f.Kind = l, parent, kind
	f.Proc, f.Out, f.Prefs, f.Strict = parent.Proc, parent.Out, parent.Prefs, parent.Strict
	n := l.Len()
	if cap(f.Slots) < n {
		f.Slots = make([]frame.Slot, n, n+4)
	} else {
		f.Slots = f.Slots[:n]
	}
	return f
}

// release takes a frame back for reuse unless something kept it.
func (e *Engine) release(f *frame.Frame) {
	if f.Escaped || len(e.pool) > 256 {
		return
	}
	slots := f.Slots
	clear(slots)
	*f = frame.Frame{Slots: slots[:0]}
	e.pool = append(e.pool, f)
}

// enter counts a nested call and fails when there are too many.
func (e *Engine) enter(at source.Span) error {
	if e.depth >= maxDepth {
		r := errs.New("CallDepthOverflow", errs.InvalidOperation, int32(maxDepth), errs.ScriptCallDepthType,
			"The script failed due to call depth overflow.")
		r.At(at)
		return r
	}
	e.depth++
	return nil
}

// Changed tells the engine that commands were defined or removed.
func (e *Engine) Changed() { e.generation++ }
