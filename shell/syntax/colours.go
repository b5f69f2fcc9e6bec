package syntax

import "csshell/pipeline/source"

// Colour is the sort of a piece of text, for an editor.
type Colour uint8

// The sorts.
const (
	CommandColour Colour = iota
	ParameterColour
	OperatorColour
	StringColour
	VariableColour
	KeywordColour
	NumberColour
	CommentColour
)

// Piece is a coloured part of a text, in byte offsets. Pieces may lie in each other: a variable in a string.
type Piece struct {
	From, To int
	Kind     Colour
}

// Colours parses a text and returns its coloured pieces and its errors.
func Colours(file *source.File) ([]Piece, []ParseError) {
	p := newParser(file)
	sb, errors := p.parse()
	var out []Piece
	add := func(s source.Span, kind Colour) {
		if s.Start < s.End {
			out = append(out, Piece{int(s.Start), int(s.End), kind})
		}
	}
	for _, c := range p.comments {
		add(c.Extent, CommentColour)
	}
	for _, k := range p.keywords {
		add(k.Extent, KeywordColour)
	}
	Inspect(sb, func(n Node) bool {
		colourNode(n, add)
		return true
	})
	return out, errors
}

func colourNode(n Node, add func(source.Span, Colour)) {
	switch n := n.(type) {
	case *Command:
		if s, ok := n.Elements[0].(*StringConstantExpression); ok && (s.Kind == BareWord || n.Invocation != Unknown) {
			add(s.Extent, CommandColour)
		}
	case *CommandParameter:
		add(n.NamePlace.Extent, ParameterColour)
	case *BinaryExpression:
		add(n.OperatorPlace.Extent, OperatorColour)
	case *AssignmentStatement:
		add(n.OperatorPlace.Extent, OperatorColour)
	case *StringConstantExpression:
		if n.Kind != BareWord {
			add(n.Extent, StringColour)
		}
	case *ExpandableStringExpression:
		if n.Kind != BareWord {
			add(n.Extent, StringColour)
		}
	case *VariableExpression:
		add(n.Extent, VariableColour)
	case *ConstantExpression:
		add(n.Extent, NumberColour)
	}
}
