package syntax

import "strings"

// helpComment finds the comment-based help among the comments before the first statement.
func helpComment(text string, comments []Place, sb *ScriptBlock) *HelpComment {
	limit := uint32(len(text))
	if sb.End != nil && len(sb.End.Statements) > 0 {
		limit = sb.End.Statements[0].Span().Start
	}
	for _, c := range comments {
		if c.Extent.Start >= limit {
			break
		}
		if h := parseHelp(text[c.Extent.Start:c.Extent.End]); h != nil {
			return h
		}
	}
	return nil
}

// parseHelp reads the sections of one help comment, nil when it has none.
func parseHelp(comment string) *HelpComment {
	body := strings.TrimSuffix(strings.TrimPrefix(comment, "<#"), "#>")
	h := &HelpComment{Sections: map[string][]string{}, Parameters: map[string]string{}}
	var key, arg string
	var lines []string
	flush := func() {
		text := strings.Trim(dedent(lines), "\n \t\r")
		if key == "PARAMETER" {
			h.Parameters[strings.ToLower(arg)] = text
		} else if key != "" {
			h.Sections[key] = append(h.Sections[key], text)
		}
		lines = nil
	}
	for _, line := range strings.Split(body, "\n") {
		word := strings.TrimSpace(line)
		if !strings.HasPrefix(comment, "<#") {
			word = strings.TrimSpace(strings.TrimPrefix(word, "#"))
			line = word
		}
		if strings.HasPrefix(word, ".") && len(word) > 1 && isLetter(word[1]) {
			flush()
			k, a, _ := strings.Cut(word[1:], " ")
			key, arg = strings.ToUpper(k), strings.TrimSpace(a)
			continue
		}
		lines = append(lines, strings.TrimRight(line, " \t\r"))
	}
	flush()
	if len(h.Sections) == 0 {
		return nil
	}
	return h
}

// dedent joins lines without the blanks that all of them begin with.
func dedent(lines []string) string {
	least := -1
	for _, l := range lines {
		if rest := strings.TrimLeft(l, " \t"); rest != "" {
			if n := len(l) - len(rest); least < 0 || n < least {
				least = n
			}
		}
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l[min(max(least, 0), len(l)):]
	}
	return strings.Join(out, "\n")
}

// helpBlock is the text of comment i, with the line comments right above or below it as one block; it returns the number
// of the block's first comment as well.
func (p *parser) helpBlock(i int) (string, int) {
	c := p.comments[i].Extent
	start, end := int(c.Start), int(c.End)
	if p.src[start] != '#' {
		return p.src[start:end], i
	}
	for i > 0 {
		b := p.comments[i-1].Extent
		if gap := p.src[b.End:start]; p.src[b.Start] != '#' || strings.TrimSpace(gap) != "" || strings.Count(gap, "\n") > 1 {
			break
		}
		i--
		start = int(b.Start)
	}
	return p.src[start:end], i
}

// functionHelp finds the comment-based help of a function: right before it, or in its body.
func (p *parser) functionHelp(start int, body *ScriptBlock) *HelpComment {
	s := body.Span()
	for i := len(p.comments) - 1; i >= 0; i-- {
		c := p.comments[i].Extent
		text, first := p.helpBlock(i)
		if int(c.Start) >= int(s.Start) && int(c.End) <= int(s.End) {
			if h := parseHelp(text); h != nil {
				return h
			}
			i = first
		}
		if int(c.End) > start {
			continue
		}
		if gap := p.src[c.End:start]; strings.TrimSpace(gap) == "" && strings.Count(gap, "\n") <= 2 {
			return parseHelp(text)
		}
		return nil
	}
	return nil
}

// requires reads the #requires lines among the comments.
func (p *parser) requires() *Requires {
	var r *Requires
	for _, c := range p.comments {
		text := p.src[c.Extent.Start:c.Extent.End]
		if len(text) < 10 || !strings.EqualFold(text[:10], "#requires ") {
			continue
		}
		if r == nil {
			r = &Requires{}
		}
		r.read(strings.Fields(text[10:]))
	}
	return r
}

func (r *Requires) read(words []string) {
	for i := 0; i < len(words); i++ {
		next := ""
		if i+1 < len(words) {
			next = strings.Trim(words[i+1], `"'`)
		}
		switch strings.ToLower(words[i]) {
		case "-version":
			r.Version = next
		case "-modules", "-module":
			for _, m := range strings.Split(strings.Join(words[i+1:], " "), ",") {
				if m = strings.Trim(strings.TrimSpace(m), `"'`); m != "" {
					r.Modules = append(r.Modules, m)
				}
			}
		case "-psedition":
			r.Editions = append(r.Editions, next)
		case "-runasadministrator":
			r.Elevated = true
		case "-shellid":
			r.ShellID = next
		}
	}
}
