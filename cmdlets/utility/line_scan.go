package utility

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
)

// lineScan goes through the lines of one text for Select-String.
type lineScan struct {
	s      *selectString
	path   string
	number int64
	// before are the last lines, for the context; open are matches whose following lines are not all there.
	before []string
	open   []*MatchInfo
	enough bool
}

func (l *lineScan) context() (before, after int) {
	c := l.s.Context
	if len(c) == 0 {
		return 0, 0
	}
	return int(c[0]), int(c[len(c)-1])
}

// line looks at one line.
func (l *lineScan) line(p *pipeline.Proc, text string) error {
	l.number++
	before, after := l.context()
	if err := l.follow(p, text, after); err != nil {
		return err
	}
	m, err := l.match(text)
	if err != nil {
		return err
	}
	if m != nil {
		if err := l.found(p, m, after); err != nil {
			return err
		}
	}
	if before > 0 {
		if l.before = append(l.before, text); len(l.before) > before {
			l.before = l.before[1:]
		}
	}
	return nil
}

// follow adds a line to the matches that wait for what follows them.
func (l *lineScan) follow(p *pipeline.Proc, text string, after int) error {
	for _, m := range l.open {
		m.after = append(m.after, text)
	}
	for len(l.open) > 0 && len(l.open[0].after) >= after {
		if err := p.Write(l.open[0]); err != nil {
			return err
		}
		l.open = l.open[1:]
	}
	return nil
}

// match returns the match of the first pattern that fits, with NotMatch the line that none fits.
func (l *lineScan) match(text string) (*MatchInfo, error) {
	for i, re := range l.s.patterns {
		found, err := types.MatchesOf(re, text, l.s.AllMatches)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			continue
		}
		if l.s.NotMatch {
			return nil, nil
		}
		return l.info(text, l.s.Pattern[i], found), nil
	}
	if l.s.NotMatch {
		return l.info(text, l.s.Pattern[0], nil), nil
	}
	return nil, nil
}

func (l *lineScan) info(text, pattern string, found []any) *MatchInfo {
	m := &MatchInfo{line: text, number: l.number, path: l.path, pattern: pattern, matches: found, ignoreCase: !l.s.CaseSensitive}
	if b, _ := l.context(); b > 0 {
		m.before = append([]string(nil), l.before...)
	}
	m.hasContext = len(l.s.Context) > 0
	return m
}

// found writes a match in the form that was asked for.
func (l *lineScan) found(p *pipeline.Proc, m *MatchInfo, after int) error {
	l.enough = l.s.List || l.s.Quiet
	switch {
	case l.s.Quiet:
		if l.s.found {
			return nil
		}
		l.s.found = true
		return p.Write(true)
	case l.s.Raw:
		return p.Write(m.line)
	case after > 0:
		l.open = append(l.open, m)
		return nil
	}
	return p.Write(m)
}

// end writes the matches that still waited.
func (l *lineScan) end(p *pipeline.Proc) error {
	for _, m := range l.open {
		if err := p.Write(m); err != nil {
			return err
		}
	}
	l.open = nil
	return nil
}
