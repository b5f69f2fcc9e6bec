package repl

import (
	"sort"

	"csshell/pipeline/source"
	"csshell/shell/screen"
	"csshell/shell/syntax"
	"csshell/shell/theme"
)

// piece is a coloured part of a text.
type piece struct {
	from, to int
	kind     theme.Kind
}

// highlight colours a text by its tree. known tells which commands exist; nil takes all for known.
func highlight(text string, t *theme.Theme, known func(string) bool) []screen.Segment {
	tokens, errors := syntax.Colours(&source.File{Text: text})
	pieces := make([]piece, 0, len(tokens)+1)
	for _, k := range tokens {
		kind := kindOf(k.Kind)
		if kind == theme.Command && known != nil && !known(text[k.From:k.To]) {
			kind = theme.Error
		}
		pieces = append(pieces, piece{k.From, k.To, kind})
	}
	for _, e := range errors {
		if s := e.Place.Extent; !e.Incomplete && s.Start < s.End {
			pieces = append(pieces, piece{int(s.Start), int(s.End), theme.Error})
		}
	}
	return flatten(text, pieces, t)
}

func kindOf(k syntax.Colour) theme.Kind {
	switch k {
	case syntax.CommandColour:
		return theme.Command
	case syntax.ParameterColour:
		return theme.Parameter
	case syntax.OperatorColour:
		return theme.Operator
	case syntax.StringColour:
		return theme.String
	case syntax.VariableColour:
		return theme.Variable
	case syntax.KeywordColour:
		return theme.Keyword
	case syntax.NumberColour:
		return theme.Number
	case syntax.CommentColour:
		return theme.Comment
	}
	return theme.Plain
}

// flatten makes pieces that lie in each other into a row of segments: the inner and the later one wins.
func flatten(text string, pieces []piece, t *theme.Theme) []screen.Segment {
	kinds := make([]theme.Kind, len(text))
	sort.SliceStable(pieces, func(i, j int) bool { return pieces[i].to-pieces[i].from > pieces[j].to-pieces[j].from })
	for _, p := range pieces {
		for i := p.from; i < p.to && i < len(kinds); i++ {
			kinds[i] = p.kind
		}
	}
	var out []screen.Segment
	for i := 0; i < len(text); {
		j := i + 1
		for j < len(text) && kinds[j] == kinds[i] {
			j++
		}
		out = append(out, screen.Segment{Text: text[i:j], Style: t.Style(kinds[i])})
		i = j
	}
	return out
}
