package syntax

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"
)

// detail is what a node says besides its place, empty for nothing.
func detail(n Node) string {
	switch n := n.(type) {
	case *NamedBlock:
		return n.Kind.String() + when(n.Unnamed, " unnamed")
	case *TypeDefinition:
		return when(n.Enum, "Enum ") + when(!n.Enum, "Class ") + n.Name
	case *PropertyMember:
		return n.detail()
	case *FunctionMember:
		return "Public" + n.Flags.text() + " " + when(n.Constructor, "constructor ") + n.Name
	case *TypeConstraint:
		return n.TypeName.Text
	case *Attribute:
		return n.TypeName.Text
	case *TypeExpression:
		return n.TypeName.Text
	case *NamedAttributeArgument:
		return n.Name + when(n.Omitted, " omitted")
	case *FunctionDefinition:
		return when(n.Filter, "filter ") + quoted(n.Name)
	case *Hashtable:
		return strconv.Itoa(len(n.Entries))
	case *CommandParameter:
		return n.Name
	case *Command:
		return when(n.Invocation != Unknown, n.Invocation.String())
	case *Pipeline:
		return when(n.Background, "background")
	case *PipelineChain:
		return n.Operator.String() + when(n.Background, " background")
	case *FileRedirection:
		return n.From.String() + when(n.Append, " append")
	case *MergingRedirection:
		return n.From.String() + " " + n.To.String()
	case *AssignmentStatement:
		return n.Operator.String()
	case *DataStatement:
		return n.Variable
	case *UsingStatement:
		return strings.ToUpper(n.Kind[:1]) + n.Kind[1:]
	case *CatchClause:
		return when(len(n.Types) == 0, "all")
	case Statement:
		return loopDetail(n)
	case Expression:
		return expressionDetail(n)
	}
	return ""
}

func when(is bool, text string) string {
	if is {
		return text
	}
	return ""
}

func (f MemberFlags) text() string {
	return when(f&StaticMember != 0, ", Static") + when(f&HiddenMember != 0, ", Hidden")
}

func (m *PropertyMember) detail() string {
	literal := m.Flags&StaticMember != 0 && m.Extent.Text() != "" && m.Extent.Text()[0] != '$' && m.Type == nil && len(m.Attributes) == 0 && !strings.HasPrefix(strings.ToLower(m.Extent.Text()), "static") && !strings.HasPrefix(strings.ToLower(m.Extent.Text()), "hidden")
	return "Public" + m.Flags.text() + when(literal, ", Literal") + " " + m.Name
}

func loopDetail(n Statement) string {
	switch n := n.(type) {
	case *IfStatement:
		return strconv.Itoa(len(n.Clauses)) + when(n.Else != nil, " else")
	case *WhileStatement:
		return n.Label
	case *DoWhileStatement:
		return n.Label
	case *DoUntilStatement:
		return n.Label
	case *ForStatement:
		return n.Label
	case *ForEachStatement:
		return strings.TrimSpace(when(n.Parallel, "Parallel") + when(!n.Parallel, "None") + " " + n.Label)
	case *SwitchStatement:
		return n.Flags.text() + " " + strconv.Itoa(len(n.Clauses)) + when(n.Default != nil, " default") + when(n.Label != "", " "+n.Label)
	}
	return ""
}

func (f SwitchFlags) text() string {
	var names []string
	for i, name := range [...]string{"File", "Regex", "Wildcard", "", "CaseSensitive", "Parallel"} {
		if name != "" && f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	if names == nil {
		return "None"
	}
	return strings.Join(names, ", ")
}

func expressionDetail(n Expression) string {
	switch n := n.(type) {
	case *BinaryExpression:
		return n.Operator.String()
	case *UnaryExpression:
		return n.Operator.String()
	case *VariableExpression:
		return when(n.Splatted, "@") + when(!n.Splatted, "$") + n.Path
	case *ConstantExpression:
		return constantText(n.Value)
	case *StringConstantExpression:
		return n.Kind.String() + " " + quoted(n.Value)
	case *ExpandableStringExpression:
		return n.Kind.String() + " " + quoted(n.Value)
	case *MemberExpression:
		return when(n.Static, "static") + when(n.NullConditional, "?.")
	case *InvokeMemberExpression:
		return when(n.Static, "static") + when(n.NullConditional, "?.")
	case *IndexExpression:
		return when(n.NullConditional, "?[")
	}
	return ""
}

// String is the name of the form.
func (k StringKind) String() string {
	return [...]string{"BareWord", "SingleQuoted", "SingleQuotedHereString", "DoubleQuoted", "DoubleQuotedHereString"}[k]
}

// quoted is a text as JSON would write it, with control characters by their number.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(&b, "\\u%04x", r)
		case r > 0xFFFF && false:
			hi, lo := utf16.EncodeRune(r)
			fmt.Fprintf(&b, "\\u%04x\\u%04x", hi, lo)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// constantText is a number with the name of its .NET type.
func constantText(v any) string {
	switch v := v.(type) {
	case float64:
		return "Double " + doubleText(v)
	case DecimalText:
		return "Decimal " + v.digits()
	case *big.Int:
		return "BigInteger " + v.String()
	case uint8:
		return fmt.Sprintf("Byte %d", v)
	case int8:
		return fmt.Sprintf("SByte %d", v)
	}
	name := fmt.Sprintf("%T", v)
	if strings.HasPrefix(name, "u") {
		return "UI" + name[2:] + fmt.Sprintf(" %v", v)
	}
	return strings.ToUpper(name[:1]) + name[1:] + fmt.Sprintf(" %v", v)
}

func doubleText(f float64) string {
	if math.IsInf(f, 1) {
		return "Infinity"
	}
	if a := math.Abs(f); a != 0 && (a >= 1e15 || a < 1e-5) {
		s := strconv.FormatFloat(f, 'E', -1, 64)
		return s
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// digits is the decimal with its multiplier done.
func (d DecimalText) digits() string {
	if d.Multiplier == 1 {
		return d.Text
	}
	r, ok := new(big.Rat).SetString(d.Text)
	if !ok {
		return d.Text
	}
	r.Mul(r, new(big.Rat).SetInt64(d.Multiplier))
	return strings.TrimSuffix(strings.TrimRight(r.FloatString(28), "0"), ".")
}
