package compile

import (
	"csshell/shell/frame"
)

// flow is how a statement ended, beside its error.
type flow uint8

const (
	next flow = iota
	breakLoop
	continueLoop
	returned
)

type (
	// run is a compiled statement; its output goes to f.Out.
	run func(f *frame.Frame) (flow, error)
	// eval is the value lane of an expression.
	eval func(f *frame.Frame) (any, error)
	// test is the condition lane.
	test func(f *frame.Frame) (bool, error)
	// whole is the integer lane: it gives up (false) when an operand is no [int] or the result does not fit one. It
	// has no effects, so that the value lane can start over.
	whole func(f *frame.Frame) (int64, bool)
)

// jump carries a break or continue out of a call to the loop around it.
type jump struct {
	flow  flow
	label string
}

func (*jump) Error() string { return "break or continue outside of a loop" }

// Exit is the error by which `exit` ends a script.
type Exit struct{ Code int32 }

func (*Exit) Error() string { return "exit" }

// leave turns a flow that crosses the border of a call into an error; return ends there.
func leave(f *frame.Frame, fl flow) error {
	if fl == breakLoop || fl == continueLoop {
		label := f.Label
		f.Label = ""
		return &jump{fl, label}
	}
	return nil
}

// arrived turns a jump that reaches a loop back into a flow.
func arrived(f *frame.Frame, err error) (flow, error) {
	if j, ok := err.(*jump); ok {
		f.Label = j.label
		return j.flow, nil
	}
	return next, err
}

// mine reports whether a break or continue with the frame's label is for the loop with this label, and takes it.
func mine(f *frame.Frame, label string) bool {
	if f.Label == "" {
		return true
	}
	if label != "" && equalLabel(f.Label, label) {
		f.Label = ""
		return true
	}
	return false
}
