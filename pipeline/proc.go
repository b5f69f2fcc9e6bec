package pipeline

import (
	"context"
	"sync/atomic"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Preference is an ActionPreference.
type Preference int8

// The action preferences, in PowerShell's order.
const (
	SilentlyContinue Preference = iota
	Stop
	Continue
	Inquire
	Ignore
	Suspend
	Break
)

// Preferences are the effective preference variables of one command: the session's, overridden by common parameters.
type Preferences struct {
	Error, Warning, Verbose, Debug, Information, Progress Preference
	// Confirm is $ConfirmPreference: None 0, Low 1, Medium 2, High 3.
	Confirm int8
	WhatIf  bool
}

// Proc is one command as it runs: where its output goes, its streams, its preferences and its session.
type Proc struct {
	// Ctx ends when the pipeline is stopped.
	Ctx context.Context
	// Out takes what the command writes.
	Out Sink
	// Streams take the messages beside the output; shared by the commands of a pipeline unless redirected.
	Streams *Streams
	// Prefs are the command's effective preferences.
	Prefs *Preferences
	// Session offers the services of the session.
	Session Session
	// Command names the command in messages ("Get-Date"), Class is the suffix of its error ids.
	Command, Class string
	// Invocation is the call, for errors and MyInvocation.
	Invocation *errs.Invocation
	// Impact is the command's ConfirmImpact (None 0, Low 1, Medium 2, High 3).
	Impact int8
	// ErrorSeen is set as soon as the command has written an error; $? reads it.
	ErrorSeen bool

	stop *atomic.Bool
	link *link
	// yesToAll and noToAll are the answers that hold for the rest of this command.
	yesToAll, noToAll bool
}

// NewProc returns a Proc that stops when stop is set.
func NewProc(ctx context.Context, s Session, stop *atomic.Bool) *Proc {
	return &Proc{Ctx: ctx, Session: s, stop: stop}
}

// Stopping reports whether the pipeline was cancelled. It costs half a nanosecond: loops ask at every turn.
func (p *Proc) Stopping() bool { return p.stop != nil && p.stop.Load() }

// StopFlag is the flag that Stopping reads, for nested pipelines.
func (p *Proc) StopFlag() *atomic.Bool { return p.stop }

// Write sends one object down the pipeline. Collections are not unrolled; Nothing is dropped.
func (p *Proc) Write(v any) error {
	if v == value.Nothing {
		return nil
	}
	return p.Out.Write(v)
}

// WriteEach sends v down the pipeline, a collection element by element.
func (p *Proc) WriteEach(v any) error { return Unroll(v, p.Out) }

// Unroll writes v to out, one level of a collection element by element.
func Unroll(v any, out Sink) error {
	switch v := v.(type) {
	case string, int32, *value.Hashtable:
		return out.Write(v)
	case *value.Array:
		for _, e := range v.Items {
			if e == value.Nothing {
				continue
			}
			if err := out.Write(e); err != nil {
				return err
			}
		}
		return nil
	case *value.Object:
		if v.Base != nil && v.Class == nil {
			if _, ok := v.Base.(value.Enumerable); ok {
				return Unroll(v.Base, out)
			}
		}
		if e, ok := v.Base.(value.Enumerable); ok {
			return e.Each(out.Write)
		}
	case value.Enumerable:
		return v.Each(out.Write)
	}
	if v == value.Nothing {
		return nil
	}
	return out.Write(v)
}
