package syntax

// String is PowerShell's name of the kind.
func (k TokenKind) String() string { return kindNames[k] }

var kindNames = [...]string{
	"Unknown", "Variable", "SplattedVariable", "Parameter", "Number", "Label", "Identifier", "Generic",
	"NewLine", "LineContinuation", "Comment", "EndOfInput", "StringLiteral", "StringExpandable",
	"HereStringLiteral", "HereStringExpandable", "LParen", "RParen", "LCurly", "RCurly", "LBracket", "RBracket",
	"AtParen", "AtCurly", "DollarParen", "Semi", "AndAnd", "OrOr", "Ampersand", "Pipe", "Comma", "MinusMinus",
	"PlusPlus", "DotDot", "ColonColon", "Dot", "Exclaim", "Multiply", "Divide", "Rem", "Plus", "Minus",
	"Equals", "PlusEquals", "MinusEquals", "MultiplyEquals", "DivideEquals", "RemainderEquals", "Redirection",
	"RedirectInStd", "Format", "Not", "Bnot", "And", "Or", "Xor", "Band", "Bor", "Bxor", "Join", "Ieq", "Ine",
	"Ige", "Igt", "Ilt", "Ile", "Ilike", "Inotlike", "Imatch", "Inotmatch", "Ireplace", "Icontains",
	"Inotcontains", "Iin", "Inotin", "Isplit", "Ceq", "Cne", "Cge", "Cgt", "Clt", "Cle", "Clike", "Cnotlike",
	"Cmatch", "Cnotmatch", "Creplace", "Ccontains", "Cnotcontains", "Cin", "Cnotin", "Csplit", "Is", "IsNot",
	"As", "PostfixPlusPlus", "PostfixMinusMinus", "Shl", "Shr", "Colon", "QuestionMark", "QuestionQuestion",
	"QuestionQuestionEquals", "QuestionDot", "QuestionLBracket", "Begin", "Break", "Catch", "Class", "Continue",
	"Data", "Define", "Do", "Dynamicparam", "Else", "ElseIf", "End", "Exit", "Filter", "Finally", "For",
	"Foreach", "From", "Function", "If", "In", "Param", "Process", "Return", "Switch", "Throw", "Trap", "Try",
	"Until", "Using", "Var", "While", "Workflow", "Parallel", "Sequence", "InlineScript", "Configuration",
	"DynamicKeyword", "Public", "Private", "Static", "Interface", "Enum", "Namespace", "Module", "Type",
	"Assembly", "Command", "Hidden", "Base", "Default", "Clean",
}
