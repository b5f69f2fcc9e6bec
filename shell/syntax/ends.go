package syntax

import "csshell/pipeline/source"

// Ends returns the name of the first command of a text, if it begins with one, and its last token, as $^ and $$ hold
// them: words and what is in quotes, without the quotes.
func Ends(file *source.File) (first, last string) {
	sb, _ := Parse(file)
	lo, hi := -1, -1
	Inspect(sb, func(n Node) bool {
		text, ok := tokenText(n)
		if !ok {
			return true
		}
		s := n.Span()
		if word, ok := n.(*StringConstantExpression); lo < 0 && ok && word.Kind == BareWord {
			first = text
		}
		if lo < 0 {
			lo = int(s.Start)
		}
		if int(s.End) > hi {
			hi, last = int(s.End), text
		}
		return false
	})
	return first, last
}

// tokenText is the text of a node that is one token.
func tokenText(n Node) (string, bool) {
	switch n := n.(type) {
	case *StringConstantExpression:
		return n.Value, true
	case *ExpandableStringExpression:
		return n.Value, true
	case *VariableExpression, *ConstantExpression, *TypeExpression:
		return Text(n), true
	case *CommandParameter:
		if n.Argument == nil {
			return Text(n), true
		}
	}
	return "", false
}
