package syntax

// ScriptBlock is a whole text, a function body or a block in braces. The blocks that do not stand in the text are nil;
// a body without named blocks is an unnamed End (an unnamed Process in a filter).
type ScriptBlock struct {
	Place
	Usings                                   []*UsingStatement
	Attributes                               []*Attribute
	Param                                    *ParamBlock
	Begin, Process, End, Clean, DynamicParam *NamedBlock
	// Requires is what #requires lines ask for, on a whole text.
	Requires *Requires
	// Help is the comment-based help of the text or body, nil for none.
	Help *HelpComment
}

// ParamBlock is `param(...)` with the attributes before it.
type ParamBlock struct {
	Place
	Attributes []*Attribute
	Params     []*Parameter
}

// Parameter is one parameter of a function, method or block.
type Parameter struct {
	Place
	// Attributes are *Attribute and *TypeConstraint in order.
	Attributes []Node
	Name       *VariableExpression
	Default    Expression
}

// Attribute is `[Name(args, named = value)]`.
type Attribute struct {
	Place
	TypeName   *TypeName
	Positional []Expression
	Named      []*NamedAttributeArgument
}

// NamedAttributeArgument is one `name = value`; Omitted when only the name stands there, which means $true.
type NamedAttributeArgument struct {
	Place
	Name    string
	Value   Expression
	Omitted bool
	// NamePlace is the place of the name.
	NamePlace Place
}

// TypeConstraint is `[type]` before a parameter, variable or member, and a base type in a class.
type TypeConstraint struct {
	Place
	TypeName *TypeName
}

// TypeName is the name of a type: its text as written without blanks, its arguments and array ranks.
type TypeName struct {
	Place
	// Name is the name without arguments and ranks; Text is the whole as PowerShell's FullName shows it.
	Name, Text string
	// Args are generic arguments.
	Args []*TypeName
	// Elem is the element type of an array, with Rank dimensions.
	Elem *TypeName
	Rank int
	// Assembly is what stands behind the comma of a qualified name.
	Assembly string
}

// NamedBlock is begin, process, end, clean or dynamicparam; Unnamed when the word does not stand there.
type NamedBlock struct {
	Place
	Kind       TokenKind
	Unnamed    bool
	Statements []Statement
	Traps      []*TrapStatement
}

// StatementBlock is statements in braces (or in the parentheses of $( ) and @( )).
type StatementBlock struct {
	Place
	Statements []Statement
	Traps      []*TrapStatement
}

// Pipeline is commands joined by |.
type Pipeline struct {
	stmt
	Elements   []CommandElement
	Background bool
}

// CommandElement is a *Command or a *CommandExpression.
type CommandElement interface {
	Node
	Redirects() []Node
}

// PipelineChain is two pipelines joined by && or ||; Left may be a chain.
type PipelineChain struct {
	stmt
	Left       Statement
	Right      *Pipeline
	Operator   TokenKind
	Background bool
}

// Command is a command with its elements: the first is its name (unless it is a block or variable called by & or .).
type Command struct {
	Place
	// Invocation is Unknown, Ampersand or Dot.
	Invocation TokenKind
	// Elements are expressions and *CommandParameter.
	Elements     []Node
	Redirections []Node
}

// Redirects returns the redirections.
func (c *Command) Redirects() []Node { return c.Redirections }

// CommandExpression is an expression as an element of a pipeline.
type CommandExpression struct {
	Place
	Expression   Expression
	Redirections []Node
}

// Redirects returns the redirections.
func (c *CommandExpression) Redirects() []Node { return c.Redirections }

// CommandParameter is `-Name` or `-Name:argument`.
type CommandParameter struct {
	Place
	Name string
	// Argument is what stands behind the colon.
	Argument Expression
	// NamePlace is the dashed name without the argument.
	NamePlace Place
}

// Stream is an output stream of a command.
type Stream uint8

// The streams, numbered as in RedirectionStream.
const (
	AllStreams Stream = iota
	OutputStream
	ErrorStream
	WarningStream
	VerboseStream
	DebugStream
	InformationStream
)

// String is the name of the stream.
func (s Stream) String() string {
	return [...]string{"All", "Output", "Error", "Warning", "Verbose", "Debug", "Information"}[s]
}

// FileRedirection is `n> target`.
type FileRedirection struct {
	Place
	From   Stream
	Target Expression
	Append bool
}

// MergingRedirection is `n>&m`.
type MergingRedirection struct {
	Place
	From, To Stream
}

// AssignmentStatement is an assignment; Left is a variable, member, index, array literal of these, or one with
// attributes and types before it.
type AssignmentStatement struct {
	stmt
	Left     Expression
	Operator TokenKind
	// OperatorPlace is the place of the operator.
	OperatorPlace Place
	// Right is a pipeline, chain, or statement such as if or foreach.
	Right Statement
}

// IfClause is one condition with its block.
type IfClause struct {
	Condition Statement
	Body      *StatementBlock
}

// IfStatement is if, elseif and else.
type IfStatement struct {
	stmt
	Clauses []IfClause
	Else    *StatementBlock
}

// Loop is what loops and switch share: their label, without colon.
type Loop struct{ Label string }

// WhileStatement is while.
type WhileStatement struct {
	stmt
	Loop
	Condition Statement
	Body      *StatementBlock
}

// DoWhileStatement is do ... while.
type DoWhileStatement struct {
	stmt
	Loop
	Condition Statement
	Body      *StatementBlock
}

// DoUntilStatement is do ... until.
type DoUntilStatement struct {
	stmt
	Loop
	Condition Statement
	Body      *StatementBlock
}

// ForStatement is for; each part may be nil.
type ForStatement struct {
	stmt
	Loop
	Initializer, Condition, Iterator Statement
	Body                             *StatementBlock
}

// ForEachStatement is foreach.
type ForEachStatement struct {
	stmt
	Loop
	Variable   *VariableExpression
	Collection Statement
	Body       *StatementBlock
	Parallel   bool
	Throttle   Expression
}

// SwitchFlags are the modes of switch.
type SwitchFlags uint8

// The modes.
const (
	SwitchFile SwitchFlags = 1 << iota
	SwitchRegex
	SwitchWildcard
	SwitchExact
	SwitchCaseSensitive
	SwitchParallel
)

// SwitchClause is one condition with its block.
type SwitchClause struct {
	Condition Expression
	Body      *StatementBlock
}

// SwitchStatement is switch.
type SwitchStatement struct {
	stmt
	Loop
	Flags     SwitchFlags
	Condition Statement
	Clauses   []SwitchClause
	Default   *StatementBlock
}

// TryStatement is try, catch and finally.
type TryStatement struct {
	stmt
	Body    *StatementBlock
	Catches []*CatchClause
	Finally *StatementBlock
}

// CatchClause is one catch; without types it catches all.
type CatchClause struct {
	Place
	Types []*TypeConstraint
	Body  *StatementBlock
}

// TrapStatement is trap.
type TrapStatement struct {
	stmt
	TrapType *TypeConstraint
	Body     *StatementBlock
}

// ReturnStatement is return; Value may be nil, as in throw and exit.
type ReturnStatement struct {
	stmt
	Value Statement
}

// ThrowStatement is throw.
type ThrowStatement struct {
	stmt
	Value Statement
}

// ExitStatement is exit.
type ExitStatement struct {
	stmt
	Value Statement
}

// BreakStatement is break; Label may be nil.
type BreakStatement struct {
	stmt
	Label Expression
}

// ContinueStatement is continue; Label may be nil.
type ContinueStatement struct {
	stmt
	Label Expression
}

// DataStatement is data.
type DataStatement struct {
	stmt
	Variable string
	Allowed  []Expression
	Body     *StatementBlock
}

// FunctionDefinition is function or filter; Params are those in parentheses behind the name.
type FunctionDefinition struct {
	stmt
	Name   string
	Filter bool
	Params []*Parameter
	Body   *ScriptBlock
	// NamePlace is the place of the name.
	NamePlace Place
}

// TypeDefinition is class, enum or interface.
type TypeDefinition struct {
	stmt
	Name       string
	Enum       bool
	Attributes []*Attribute
	Bases      []*TypeConstraint
	// Members are *PropertyMember and *FunctionMember.
	Members []Node
}

// MemberFlags are the modifiers of a class member.
type MemberFlags uint8

// The modifiers.
const (
	StaticMember MemberFlags = 1 << iota
	HiddenMember
)

// PropertyMember is a property of a class or a value of an enum (Initial may be nil).
type PropertyMember struct {
	Place
	Name       string
	Flags      MemberFlags
	Attributes []*Attribute
	Type       *TypeConstraint
	Initial    Expression
}

// FunctionMember is a method or, when it bears the class's name, a constructor.
type FunctionMember struct {
	Place
	Name        string
	Flags       MemberFlags
	Constructor bool
	Attributes  []*Attribute
	ReturnType  *TypeConstraint
	Params      []*Parameter
	Body        *ScriptBlock
	// Base is the `: base(...)` call of a constructor, nil when it is not written.
	Base *BaseCtorInvokeMemberExpression
	// NamePlace is the place of the name.
	NamePlace Place
}

// UsingStatement is using: Kind is "assembly", "module", "namespace", "type" or "command".
type UsingStatement struct {
	stmt
	Kind  string
	Name  *StringConstantExpression
	Alias *StringConstantExpression
	Spec  *Hashtable
}

// ErrorStatement stands for text that was no statement.
type ErrorStatement struct {
	stmt
	Nested []Node
}
