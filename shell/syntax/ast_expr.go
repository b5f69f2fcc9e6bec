package syntax

// TernaryExpression is `c ? a : b`.
type TernaryExpression struct {
	expr
	Condition, IfTrue, IfFalse Expression
}

// BinaryExpression is `a op b`.
type BinaryExpression struct {
	expr
	Operator TokenKind
	Left     Expression
	Right    Expression
	// OperatorPlace is the place of the operator.
	OperatorPlace Place
}

// UnaryExpression is a prefix operator, ++, -- (PostfixPlusPlus, PostfixMinusMinus behind), -not, -split, -join ...
type UnaryExpression struct {
	expr
	Operator TokenKind
	Child    Expression
}

// ConvertExpression is a cast.
type ConvertExpression struct {
	expr
	Type  *TypeConstraint
	Child Expression
}

// AttributedExpression is an expression with an attribute before it.
type AttributedExpression struct {
	expr
	Attribute *Attribute
	Child     Expression
}

// TypeExpression is `[type]` as a value.
type TypeExpression struct {
	expr
	TypeName *TypeName
}

// VariableExpression is a variable. Path is what stands between the braces or behind the $, with its scope or drive.
type VariableExpression struct {
	expr
	// Path is the whole path ("script:x"); Scope is the part before the colon ("script", "env"), Name the part behind.
	Path, Scope, Name string
	// Splatted is true for @name.
	Splatted bool
}

// ConstantExpression is a number: int32, int64, float64, the other integer types, value.Decimal or *big.Int.
type ConstantExpression struct {
	expr
	Value any
}

// StringKind tells the forms of string constants apart.
type StringKind uint8

// The forms.
const (
	BareWord StringKind = iota
	SingleQuoted
	SingleQuotedHereString
	DoubleQuoted
	DoubleQuotedHereString
)

// StringConstantExpression is a string without anything to expand, or a bare word.
type StringConstantExpression struct {
	expr
	Kind  StringKind
	Value string
}

// ExpandableStringExpression is a string with expressions in it. Value is the text with escapes done and the
// expressions as they stand.
type ExpandableStringExpression struct {
	expr
	Kind  StringKind
	Value string
	// Parts are the pieces in order: Text, or Expression when it is not nil.
	Parts []StringPart
}

// StringPart is literal text or an expression.
type StringPart struct {
	Text       string
	Expression Expression
}

// ArrayLiteral is `a, b, c`.
type ArrayLiteral struct {
	expr
	Elements []Expression
}

// ArrayExpression is `@( )`.
type ArrayExpression struct {
	expr
	Body *StatementBlock
}

// SubExpression is `$( )`.
type SubExpression struct {
	expr
	Body *StatementBlock
}

// ParenExpression is `( )` around a pipeline, chain or assignment.
type ParenExpression struct {
	expr
	Pipeline Statement
}

// HashEntry is one `key = value`.
type HashEntry struct {
	Key   Expression
	Value Statement
}

// Hashtable is `@{ }`.
type Hashtable struct {
	expr
	Entries []HashEntry
}

// ScriptBlockExpression is a block in braces as a value.
type ScriptBlockExpression struct {
	expr
	ScriptBlock *ScriptBlock
}

// MemberExpression is `a.b`, `a::b` (Static), `a?.b` (NullConditional). Member is a constant word or any expression.
type MemberExpression struct {
	expr
	Target          Expression
	Member          Expression
	Static          bool
	NullConditional bool
}

// InvokeMemberExpression is a method call.
type InvokeMemberExpression struct {
	expr
	Target          Expression
	Member          Expression
	Static          bool
	NullConditional bool
	// Args are the arguments; a nil slice with HasParens is a call without arguments.
	Args []Expression
	// TypeArgs are the generic arguments of `a.M[int](x)`.
	TypeArgs []*TypeName
}

// BaseCtorInvokeMemberExpression is `: base(...)`.
type BaseCtorInvokeMemberExpression struct {
	expr
	Args []Expression
	// Word is the place of the word base.
	Word Place
}

// IndexExpression is `a[i]` and `a?[i]`.
type IndexExpression struct {
	expr
	Target          Expression
	Index           Expression
	NullConditional bool
}

// UsingExpression is `$using:x`.
type UsingExpression struct {
	expr
	Child Expression
}

// ErrorExpression stands for text that was no expression.
type ErrorExpression struct {
	expr
	Nested []Node
}
