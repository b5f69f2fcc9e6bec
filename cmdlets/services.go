package cmdlets

import (
	"context"
	"time"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// The interfaces below are what cmdlets need of their session beyond pipeline.Session. A cmdlet fetches one with
// p.Session.Service(&x); the session implements them all. Names are given in any case. A scope is "global", "local",
// "script", "private", a number counted from the caller outwards, or empty for the usual lookup.

// Variable is a variable as Get-Variable shows it.
type Variable struct {
	Name, Description string
	Value             any
	// Options is a bit set of ScopedItemOptions: ReadOnly 1, Constant 2, Private 4, AllScope 8.
	Options int64
	// Attributes are the attribute objects of a typed variable.
	Attributes []any
	// Module is the name of the module it belongs to.
	Module string
	// Public is false for SessionStateEntryVisibility Private.
	Hidden bool
	// Write changes the variable itself ($v.Value = ...), nil when it cannot be changed.
	Write func(v any) error
	// Object is the PSVariable of a variable of the session, nil for the computed ones.
	Object any
}

// Variables reads and changes the variables of the caller's scopes. Errors are *errs.Record (VariableNotWritable ...).
type Variables interface {
	// FindVariable returns the variable of that name, nil when there is none; an unknown scope is an error.
	FindVariable(name, scope string) (*Variable, error)
	// ListVariables returns all variables visible in the scope, unsorted.
	ListVariables(scope string) ([]*Variable, error)
	// PutVariable makes or changes a variable. With fresh it must not exist; force overrides ReadOnly. It returns the
	// variable as it is now.
	PutVariable(v *Variable, scope string, fresh, force bool) (*Variable, error)
	// RemoveVariable removes it; force removes a ReadOnly one.
	RemoveVariable(name, scope string, force bool) error
}

// Commands finds what can be called.
type Commands interface {
	// FindCommand resolves a name as a call does (alias, function, cmdlet, script, application); nil for nothing.
	FindCommand(name string) *Command
	// ListCommands returns the commands of the given kinds (bits of Kind, 0 for all but applications) whose name fits
	// the wildcard pattern, in order of resolution.
	ListCommands(pattern string, kinds Kind) []*Command
	// CommandInfo wraps a command into the object that Get-Command writes; ResolveInfo is its inverse.
	CommandInfo(c *Command) any
	ResolveInfo(v any) *Command
}

// AliasInfo is an alias as Get-Alias shows it.
type AliasInfo struct {
	Name, Definition, Description string
	// Options is a bit set of ScopedItemOptions.
	Options int64
}

// Aliases reads and changes aliases.
type Aliases interface {
	ListAliases(scope string) ([]AliasInfo, error)
	PutAlias(a AliasInfo, scope string, fresh, force bool) error
	RemoveAlias(name, scope string, force bool) error
	// AliasObject wraps an alias into the object that Get-Alias writes.
	AliasObject(a AliasInfo) any
}

// Functions reads and changes functions.
type Functions interface {
	PutFunction(name string, block pipeline.Block, scope string) error
	RemoveFunction(name, scope string) error
}

// Modules loads and lists modules.
type Modules interface {
	// ImportModule loads a module by name or path; args go to its script.
	ImportModule(p *pipeline.Proc, name string, o ImportOptions) (any, error)
	// ListModules returns the module objects: the loaded ones, or with available those that could be loaded.
	ListModules(p *pipeline.Proc, available bool) ([]any, error)
	// RemoveModule unloads a module.
	RemoveModule(p *pipeline.Proc, name string, force bool) error
	// NewModule runs a block as a dynamic module.
	NewModule(p *pipeline.Proc, name string, block pipeline.Block, args []any) (any, error)
	// ExportMembers is Export-ModuleMember for the module that is running.
	ExportMembers(functions, cmdlets, variables, aliases []string) error
}

// ImportOptions are the choices of Import-Module.
type ImportOptions struct {
	Prefix                                 string
	Function, Cmdlet, Variable, Alias      []string
	Args                                   []any
	Force, Global, DisableNameChecking     bool
	NoClobber                              bool
	MinimumVersion, Maximum, RequiredExact string
}

// Strictness sets the strict mode of the caller's scope.
type Strictness interface {
	// SetStrictMode takes a major and a minor version; 0, 0 switches it off. Latest is 99.
	SetStrictMode(major, minor int)
}

// StrictMode reads the strict mode of the caller's scope: its major version, 0 when it is off.
type StrictMode interface{ StrictMode() int }

// Evaluator runs text in the caller's scope, as Invoke-Expression does.
type Evaluator interface {
	Evaluate(p *pipeline.Proc, text string, out pipeline.Sink) error
}

// CallerBlock runs a block in the caller's own scope (`. $block`), as Measure-Command does.
type CallerBlock interface {
	InvokeHere(p *pipeline.Proc, block pipeline.Block, item any, out pipeline.Sink) error
}

// HistoryEntry is one line of the history.
type HistoryEntry struct {
	ID         int64
	Line       string
	Start, End time.Time
	Status     string
}

// History is the session's history.
type History interface {
	Entries() []HistoryEntry
	Add(e HistoryEntry)
	Clear(ids []int64)
}

// Stopwatch measures how long something takes. The session's own clock may stand still (-Clock), so measuring goes
// by the machine.
type Stopwatch struct{ start time.Time }

// StartWatch starts one.
func StartWatch() Stopwatch { return Stopwatch{time.Now()} }

// Elapsed is the time since the start in ticks.
func (s Stopwatch) Elapsed() value.TimeSpan {
	return value.TimeSpan(time.Since(s.start).Nanoseconds() / 100)
}

// Callers tells from where a cmdlet was called.
type Callers interface {
	// CallerInvocation is the call of the function, script or block that is running, nil at the prompt; its command is nil
	// for a block.
	CallerInvocation() *errs.Invocation
}

// Scripts reads the declarations of script files.
type Scripts interface {
	// DeclareScript returns the command of a script file with its parameters and help, another command as it is.
	DeclareScript(c *Command) *Command
}

// OutputTypes knows the types of what commands declare as their output beyond those of the library.
type OutputTypes interface {
	// OutputType is the type of that name, nil when it is not known.
	OutputType(name string) *value.Type
}

// ValueSource offers the values of a kind ("user", "pinpolicy" ...) for completion.
type ValueSource interface {
	// Values returns at most limit values of the kind that begin with prefix, in order; nil when it knows nothing of
	// the kind. It ends early when ctx does.
	Values(ctx context.Context, kind, prefix string, limit int) []string
}
