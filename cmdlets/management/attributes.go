package management

import (
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// attributeTest is a FlagsExpression: alternatives, each a list of attributes that an item must have or not have.
type attributeTest struct {
	alternatives [][]attributeWord
	hidden       bool
}

type attributeWord struct {
	bits int64
	not  bool
}

// parseAttributes reads "Directory+!Hidden,ReadOnly": a comma means or, a plus and, an exclamation mark not.
func parseAttributes(text string) (*attributeTest, error) {
	t := &attributeTest{}
	enum := types.EnumType("System.IO.FileAttributes")
	for alternative := range strings.SplitSeq(text, ",") {
		var words []attributeWord
		for word := range strings.SplitSeq(alternative, "+") {
			name := strings.TrimSpace(word)
			not := strings.HasPrefix(name, "!")
			e, err := value.ParseEnum(strings.TrimPrefix(short(name), "!"), enum)
			if err != nil {
				return nil, errs.New("CannotConvertArgumentNoMessage", errs.InvalidArgument, nil, errs.ParameterBindingType,
					"Cannot bind parameter 'Attributes'. %s", err.Error())
			}
			t.hidden = t.hidden || e.N == 2 && !not
			words = append(words, attributeWord{e.N, not})
		}
		t.alternatives = append(t.alternatives, words)
	}
	return t, nil
}

// short turns the letters D, H, R and S into the names of attributes.
func short(word string) string {
	mark := ""
	if strings.HasPrefix(word, "!") {
		mark, word = "!", word[1:]
	}
	switch strings.ToLower(word) {
	case "d":
		word = "Directory"
	case "h":
		word = "Hidden"
	case "r":
		word = "ReadOnly"
	case "s":
		word = "System"
	}
	return mark + word
}

func (t *attributeTest) holds(bits int64) bool {
	for _, words := range t.alternatives {
		ok := true
		for _, w := range words {
			ok = ok && (bits&w.bits != 0) != w.not
		}
		if ok {
			return true
		}
	}
	return false
}
