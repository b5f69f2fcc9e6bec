package pipeline

import (
	"context"
	"io"
	"time"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Session is what a running command may ask of the session it runs in. It is the only way from a cmdlet to the
// language: cmdlets never import the shell.
type Session interface {
	// Variable returns the value of a variable as the caller sees it; the name may carry a scope ("global:x").
	Variable(name string) (any, bool)
	// SetVariable assigns a variable in the caller's scope or the one that the name carries.
	SetVariable(name string, v any) error
	// Host is the way to the user.
	Host() Host
	// Now is the session's clock.
	Now() time.Time
	// Location is the current folder of the file system drive, an absolute path.
	Location() string
	// Service returns a service by its interface: the argument is a pointer to an interface variable, which is set when
	// the session has a service of that kind. Packages define the interfaces they need (DESIGN: small optional
	// interfaces); the session implements them.
	Service(target any) bool
	// RecordError puts an error into $Error.
	RecordError(r *errs.Record)
	// Compile makes a script block of a text, as [scriptblock]::Create does.
	Compile(text string) (Block, error)
	// Run runs a command by name with named parameters and positional arguments, feeding input (nil: none) and writing to out.
	Run(p *Proc, command string, named *value.Hashtable, args []any, input func(Sink) error, out Sink) error
}

// Block is a script block.
type Block interface {
	value.Typed
	// Text is the source between the braces.
	Text() string
	// Invoke runs the block in a scope of its own with arguments, feeding input and writing to out; this is `&`.
	Invoke(p *Proc, args []any, input func(Sink) error, out Sink) error
	// Call prepares the block to run for one object after the other in the scope where it was defined, as ForEach-Object,
	// Where-Object and calculated properties do. The caller must call Done at the end.
	Call(p *Proc) (BlockCall, error)
}

// BlockCall runs a block for one object after another, with $_ set, at the cost of a function call each.
type BlockCall interface {
	// Each runs the block for item and writes its output to out.
	Each(item any, out Sink) error
	// Value runs the block for item and returns what it is worth: Nothing, an object, or an array.
	Value(item any) (any, error)
	// True runs the block for item as a condition.
	True(item any) (bool, error)
	// Done restores $_.
	Done()
}

// Trying is a BlockCall that can run its block as an expression whose errors are the caller's: in calculated properties a
// statement that fails ends the block, and nothing is written to the error stream.
type Trying interface {
	// Try is Value with every error returned.
	Try(item any) (any, error)
}

// Host is the way to the user: the console, or whatever stands for it.
type Host interface {
	// Stdout and Stderr are the streams of the process (or of a test); writing is buffered, Flush sends it out.
	Stdout() io.Writer
	Stderr() io.Writer
	Stdin() io.Reader
	Flush()
	// Width is the number of columns, 80 when unknown.
	Width() int
	// Interactive reports whether somebody can answer questions.
	Interactive() bool
	// Terminal reports whether standard output is a terminal.
	Terminal() bool
	// ReadLine reads one line of input with a prompt already shown; masked hides it. io.EOF at the end of input.
	ReadLine(ctx context.Context, masked bool) (string, error)
	// Choose asks a question with choices and returns the index, as $Host.UI.PromptForChoice does.
	Choose(ctx context.Context, caption, message string, choices []Choice, def int) (int, error)
}

// Choice is a ChoiceDescription: its label marks the key with & ("&Yes").
type Choice struct{ Label, Help string }
