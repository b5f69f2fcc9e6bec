package management

import (
	"time"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

func processDef() *types.Def {
	of := func(in types.In) *process { return in.Self.(*process) }
	get := func(do func(x *process) any) func(in types.In) (any, error) {
		return func(in types.In) (any, error) { return do(of(in)), nil }
	}
	page := int64(4096)
	memory := func(x *process) any { return x.field(21) * page }
	return &types.Def{
		Members: []types.Row{
			{Text: "int Id {get;}", Do: get(func(x *process) any { return int32(x.pid) })},
			{Text: "string ProcessName {get;}", Do: get(func(x *process) any { return x.name })},
			{Text: "bool HasExited {get;}", Do: get(func(x *process) any { return x.exited() })},
			{Text: "int ExitCode {get;}", Do: exitCode},
			{Text: "int SessionId {get;}", Do: get(func(x *process) any { return int32(x.field(3)) })},
			{Text: "datetime StartTime {get;}", Do: get(func(x *process) any { return x.started() })},
			{Text: "timespan TotalProcessorTime {get;}", Do: get(func(x *process) any { return x.cpu() })},
			{Text: "timespan UserProcessorTime {get;}", Do: get(func(x *process) any { return value.TimeSpan(x.field(11) * perClock) })},
			{Text: "timespan PrivilegedProcessorTime {get;}", Do: get(func(x *process) any { return value.TimeSpan(x.field(12) * perClock) })},
			{Text: "long WorkingSet64 {get;}", Do: get(memory)},
			{Text: "long PagedMemorySize64 {get;}", Do: get(func(*process) any { return int64(0) })},
			{Text: "long NonpagedSystemMemorySize64 {get;}", Do: get(func(*process) any { return int64(0) })},
			{Text: "long VirtualMemorySize64 {get;}", Do: get(func(x *process) any { return x.field(20) })},
			{Text: "int HandleCount {get;}", Do: get(func(*process) any { return int32(0) })},
			{Text: "string MachineName {get;}", Do: get(func(*process) any { return "." })},
			{Text: "string MainWindowTitle {get;}", Do: get(func(*process) any { return "" })},
			{Text: "bool Responding {get;}", Do: get(func(*process) any { return true })},
			{Text: "void Kill()", Do: func(in types.In) (any, error) { return value.Nothing, of(in).kill() }},
			{Text: "void Kill(bool entireProcessTree)", Do: func(in types.In) (any, error) { return value.Nothing, of(in).kill() }},
			{Text: "void WaitForExit()", Do: func(in types.In) (any, error) { of(in).wait(0, nil); return value.Nothing, nil }},
			{Text: "bool WaitForExit(int milliseconds)", Do: func(in types.In) (any, error) {
				return of(in).wait(time.Duration(in.Int(0))*time.Millisecond, nil), nil
			}},
			{Text: "void Refresh()", Do: func(types.In) (any, error) { return value.Nothing, nil }},
			{Text: "void Close()", Do: func(types.In) (any, error) { return value.Nothing, nil }},
			{Text: "void Dispose()", Do: func(types.In) (any, error) { return value.Nothing, nil }},
			{Text: "string ToString()", Do: get(func(x *process) any { return x.Text() })},
		},
		Extra: []types.Extra{
			{Kind: value.AliasProperty, Name: "Name", Of: "ProcessName"}, {Kind: value.AliasProperty, Name: "SI", Of: "SessionId"},
			{Kind: value.AliasProperty, Name: "Handles", Of: "HandleCount"}, {Kind: value.AliasProperty, Name: "WS", Of: "WorkingSet64"},
			{Kind: value.AliasProperty, Name: "VM", Of: "VirtualMemorySize64"}, {Kind: value.AliasProperty, Name: "PM", Of: "PagedMemorySize64"},
			{Kind: value.AliasProperty, Name: "NPM", Of: "NonpagedSystemMemorySize64"},
			processScript("CPU", func(x *process) any { return float64(x.cpu()) / value.TicksPerSecond }),
			processScript("Path", func(x *process) any { return x.path() }),
			processScript("CommandLine", func(x *process) any { return x.commandLine() }),
		},
	}
}

func processScript(name string, get func(x *process) any) types.Extra {
	return types.Extra{Kind: value.ScriptProperty, Name: name, Get: func(_ *pipeline.Proc, self any) (any, error) { return get(value.Base(self).(*process)), nil }}
}

func exitCode(in types.In) (any, error) {
	x := in.Self.(*process)
	switch {
	case x.cmd == nil:
		return nil, errs.NewException(errs.InvalidOperationType, "Process was not started by this object, so requested information cannot be determined.")
	case !x.exited():
		return nil, errs.NewException(errs.InvalidOperationType, "Process must exit before requested information can be determined.")
	}
	return int32(x.cmd.ProcessState.ExitCode()), nil
}
