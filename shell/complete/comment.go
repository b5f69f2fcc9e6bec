package complete

import (
	"strings"

	"csshell/shell/syntax"
)

// helpKeywords are those of comment-based help.
var helpKeywords = []string{"SYNOPSIS", "DESCRIPTION", "PARAMETER", "EXAMPLE", "INPUTS", "OUTPUTS", "NOTES", "LINK", "COMPONENT", "ROLE", "FUNCTIONALITY",
	"FORWARDHELPTARGETNAME", "FORWARDHELPCATEGORY", "REMOTEHELPRUNSPACE", "EXTERNALHELP"}

// requirements are the parameters of #requires.
var requirements = []string{"Modules", "PSEdition", "RunAsAdministrator", "Version"}

// comment completes inside a comment: keywords of help, parameters of #requires. ok is false outside of comments.
func (r *request) comment() (Result, bool) {
	text, found := r.commentAt()
	if !found {
		return Result{}, false
	}
	if strings.HasPrefix(strings.ToLower(text), "#requires ") {
		return r.requires(text), true
	}
	if strings.HasPrefix(text, "<#") {
		line := text[strings.LastIndexByte(text, '\n')+1:]
		if word := strings.TrimLeft(line, " \t"); strings.HasPrefix(word, ".") && !strings.Contains(word, " ") {
			at := word[1:]
			res := Result{From: r.cursor - len(at), To: r.end(isNameByte)}
			for _, m := range sorted(valueMatches(helpKeywords, word2(at), 0)) {
				m.Kind = "Keyword"
				res.Matches = append(res.Matches, m)
			}
			return res, true
		}
	}
	return r.whole(), true
}

func word2(text string) word { return word{text: text} }

// commentAt is the comment that the cursor stands in, up to the cursor.
func (r *request) commentAt() (string, bool) {
	for _, n := range r.nodes {
		c, ok := n.(*syntax.Remark)
		if !ok || int(c.Extent.End) != r.cursor {
			continue
		}
		if text := c.Extent.Text(); strings.HasPrefix(text, "#") {
			return text, true
		}
	}
	for _, e := range r.errors {
		if e.ID == "MissingTerminatorMultiLineComment" {
			return r.text[e.Place.Extent.Start:r.cursor], true
		}
	}
	return "", false
}

// requires completes a #requires line.
func (r *request) requires(text string) Result {
	words := strings.Fields(text)
	last := words[len(words)-1]
	if strings.HasSuffix(text, " ") {
		if strings.EqualFold(last, "-PSEdition") {
			return Result{From: r.cursor, To: r.cursor, Matches: valueMatches([]string{"Core", "Desktop"}, word{}, 0)}
		}
		return r.whole()
	}
	if len(words) > 2 || !strings.HasPrefix(last, "-") {
		return r.whole()
	}
	res := Result{From: r.cursor - len(last) + 1, To: r.cursor}
	for _, m := range valueMatches(requirements, word2(last[1:]), 0) {
		m.Kind = "ParameterName"
		res.Matches = append(res.Matches, m)
	}
	return res
}
