package types

import (
	"time"

	"csshell/pipeline/value"
)

// Stopwatch measures time.
type Stopwatch struct {
	start time.Time // zero while it stands
	held  time.Duration
}

var stopwatchType = &value.Type{Name: "System.Diagnostics.Stopwatch"}

// Type is Stopwatch.
func (w *Stopwatch) Type() *value.Type { return stopwatchType }

// Text is the time measured so far.
func (w *Stopwatch) Text() string { return w.Elapsed().String() }

// Start lets the clock run.
func (w *Stopwatch) Start() {
	if w.start.IsZero() {
		w.start = time.Now()
	}
}

// Stop holds the clock.
func (w *Stopwatch) Stop() {
	if !w.start.IsZero() {
		w.held += time.Since(w.start)
		w.start = time.Time{}
	}
}

// Reset stops the clock and forgets the time.
func (w *Stopwatch) Reset() { *w = Stopwatch{} }

// Elapsed is the time measured so far.
func (w *Stopwatch) Elapsed() value.TimeSpan {
	d := w.held
	if !w.start.IsZero() {
		d += time.Since(w.start)
	}
	return value.TimeSpan(d / 100)
}

func fromWatch(do func(w *Stopwatch) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(*Stopwatch)), nil }
}

func watchDo(do func(w *Stopwatch)) func(In) (any, error) {
	return void(func(in In) { do(in.Self.(*Stopwatch)) })
}

// timestamp is a count of nanoseconds from some moment on.
func timestamp() int64 { return time.Now().UnixNano() }

func elapsedSince(in In) (any, error) {
	end := timestamp()
	if in.Has(1) {
		end = in.Long(1)
	}
	return value.TimeSpan((end - in.Long(0)) / 100), nil
}
