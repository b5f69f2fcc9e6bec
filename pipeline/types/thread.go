package types

import (
	"context"
	"time"

	"csshell/pipeline/value"
)

// Thread is the thread that a session runs on, as far as scripts look at it.
type Thread struct{}

var threadType = &value.Type{Name: "System.Threading.Thread"}

// Type is Thread.
func (*Thread) Type() *value.Type { return threadType }

// sleep waits for a time or until the command is stopped.
func sleep(in In) (any, error) {
	d := time.Duration(in.Int(0)) * time.Millisecond
	if t, ok := in.Arg(0).(value.TimeSpan); ok {
		d = time.Duration(t) * 100
	}
	ctx := context.Background()
	if in.P != nil && in.P.Ctx != nil {
		ctx = in.P.Ctx
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
	return value.Nothing, nil
}

// threadDef declares Thread.
func threadDef() *Def {
	return &Def{
		Members: []Row{
			{Text: "cultureinfo CurrentCulture {get;set;}", Do: currentCulture, Set: setCurrentCulture},
			{Text: "cultureinfo CurrentUICulture {get;set;}", Do: currentUICulture, Set: setCurrentUICulture},
			{Text: "int ManagedThreadId {get;}", Do: constant(int32(1))},
			{Text: "string Name {get;}", Do: constant("Pipeline Execution Thread")},
			{Text: "bool IsAlive {get;}", Do: constant(true)},
			{Text: "bool IsBackground {get;}", Do: constant(false)},
		},
		Static: []Row{
			{Text: "void Sleep(int millisecondsTimeout)", Do: sleep},
			{Text: "void Sleep(timespan timeout)", Do: sleep},
			{Text: "System.Threading.Thread CurrentThread {get;}", Do: constant(&Thread{})},
		},
	}
}
