// Package cmdlets is the framework that makes a Go struct a cmdlet. A cmdlet is declared once, as a tagged struct with
// a Doc; the binder, help, syntax, completion, -WhatIf and the reference all read that declaration. Functions written
// in the language become the same Command, so that they share all of it.
package cmdlets

import (
	"sync"
	"sync/atomic"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
)

// Kind is the CommandType of a command.
type Kind uint16

// The kinds of commands, numbered as in CommandTypes.
const (
	Alias          Kind = 1
	Function       Kind = 2
	Filter         Kind = 4
	Cmdlet         Kind = 8
	ExternalScript Kind = 16
	Application    Kind = 32
	Script         Kind = 64
	Configuration  Kind = 256
)

// Command is what can be called by name: a cmdlet, a function, a script. It is shared by all its invocations and never
// changes once made.
type Command struct {
	// Name in its own spelling, and the kind.
	Name string
	Kind Kind
	// Module is the name of the module it belongs to, empty for none.
	Module string
	// Class is the suffix of its error ids: the .NET class name of a cmdlet, the name of a function.
	Class string
	// Params are its own parameters, without the common ones.
	Params []*Param
	// DefaultSet is the default parameter set's name, empty for none.
	DefaultSet string
	// Advanced commands have common parameters and refuse unknown ones; a simple function puts these into $args.
	Advanced bool
	// ShouldProcess is true when it has -WhatIf and -Confirm; Impact is its ConfirmImpact (None 0 ... High 3).
	ShouldProcess bool
	Impact        int8
	// NoPositional is PositionalBinding=$false: parameters without an own position take none.
	NoPositional bool
	// OutputTypes are the declared output type names.
	OutputTypes []string
	// Rare commands are left out where commands are listed by pattern; they are found by their exact noun.
	Rare bool
	// Doc is the help, nil for none.
	Doc *Doc
	// New makes an invocation.
	New func() Instance
	// Dynamic returns further parameters for the ones bound so far, nil when the command has none.
	Dynamic func(p *pipeline.Proc, in Instance) ([]*Param, error)
	// Definition is what Get-Command shows: the text of a function, the path of a script, the target of an alias.
	Definition string
	// Info is what belongs to the language: the script block of a function.
	Info any

	// once and prepare read the declaration of a Go cmdlet at its first use; fields are its parameters' places.
	once    sync.Once
	prepare func()
	fields  []field
	// plan holds the binder's tables, made at the first call.
	plan atomic.Pointer[plan]
}

// Param is one parameter.
type Param struct {
	// Name in its own spelling; Aliases are its other names.
	Name    string
	Aliases []string
	// Type is what an argument is converted to; nil takes anything.
	Type *value.Type
	// Sets tell how the parameter takes part in each parameter set; one entry with an empty Name means all sets.
	Sets []ParamSet
	// Convert overrides the conversion to Type (argument transformation attributes), nil for none.
	Convert []func(p *pipeline.Proc, v any) (any, error)
	// Converts is true when Convert does the whole conversion, so that no cast to Type follows.
	Converts bool
	// Validate checks the converted argument, in order.
	Validate []Validator
	// AllowNull, AllowEmptyString and AllowEmptyCollection lift the checks of a mandatory parameter.
	AllowNull, AllowEmptyString, AllowEmptyCollection bool
	// Default is the source text of the default value, for help.
	Default string
	// Help is one sentence; HelpMessage is what `!?` shows at the prompt for a mandatory one.
	Help, HelpMessage string
	// Complete names the sort of values for completion: "pinpolicy", "user", "path", "command" ...
	Complete string
	// Completer is a script's own completer (a Block or a type with completions), nil for none.
	Completer any
	// DontShow keeps it out of completion.
	DontShow bool
	// Credential marks a parameter that turns a user name into a credential by asking.
	Credential bool
	// Attributes are the attribute objects of a parameter declared in the language, for Get-Command.
	Attributes func() []any
	// Index is the number by which Instance.Assign knows it.
	Index int
}

// NoPosition is the Position of a parameter that is only given by name.
const NoPosition = -1 << 31

// ParamSet is a parameter's part in one parameter set.
type ParamSet struct {
	// Name of the set; empty for all sets.
	Name string
	// Position, or NoPosition.
	Position int
	// Mandatory, and from where it may be bound besides the command line.
	Mandatory, ByValue, ByName, Remaining bool
}

// Validator checks an argument: Check returns the error to report when v is not
// allowed. ID is found by errors.As on *errs.Record when the error is one.
type Validator interface {
	Check(p *pipeline.Proc, v any) error
}

// Instance is one invocation of a command: the binder assigns its parameters, then the pipeline runs it.
type Instance interface {
	pipeline.Stage
	// Assign gives parameter i its value, converted and checked. Parameters from the pipeline are assigned again for
	// every object.
	Assign(i int, v any) error
	// Reset gives parameter i its default again, between objects of a pipeline.
	Reset(i int)
}

// SetAware is an Instance that wants to know the parameter set that was chosen and what was bound.
type SetAware interface {
	Chosen(b *Bound)
}

// Arg is one argument of a call, as it stands in the program.
type Arg struct {
	// Name is the parameter's name without the dash; empty for a positional argument.
	Name string
	// Value is the argument; for `-Name` without a value HasValue is false.
	Value    any
	HasValue bool
	// Colon is true for `-Name:value`, Splatted when it came from @hash or @array.
	Colon, Splatted bool
	// Raw is the text as written, for strings bound from bare numbers and for $args ("-Name", "-Name:").
	Raw string
	// Span is the argument's place; NameSpan that of the dashed name.
	Span, NameSpan source.Span
}

// Call is a command about to be bound.
type Call struct {
	Command *Command
	Args    []Arg
	// Invocation is the call's description.
	Invocation *errs.Invocation
	// Input is true when something is piped into the command.
	Input bool
}
