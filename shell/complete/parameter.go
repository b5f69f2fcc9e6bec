package complete

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// parameterToken completes `-Name`, or the value behind `-Name:`.
func (r *request) parameterToken(q *syntax.CommandParameter) Result {
	c := r.command()
	if c == nil {
		return nothing
	}
	if int(q.NamePlace.Extent.End) < r.cursor {
		return r.colonValue(c, q)
	}
	name := q.Name
	if name == "-" {
		return Result{From: int(q.Extent.Start), To: r.cursor}
	}
	return r.parameters(c, q, name, int(q.Extent.Start), r.end(isNameByte))
}

// colonValue completes the value behind `-Name:`.
func (r *request) colonValue(c *syntax.Command, q *syntax.CommandParameter) Result {
	b := r.bind(c, q)
	w := word{from: int(q.NamePlace.Extent.End) + 1, to: r.end(isWordByte)}
	w.text = strings.Trim(r.text[w.from:r.cursor], `'"`)
	w.quote = quoteOf(r.text[w.from:r.cursor])
	if b == nil {
		return r.paths(w)
	}
	p := b.find(q.Name)
	if p == nil {
		return r.paths(w)
	}
	b.value = p
	return r.values(c, b, w)
}

// parameters lists the parameters of a call that begin with a word and are not used yet.
func (r *request) parameters(c *syntax.Command, at syntax.Node, name string, from, to int) Result {
	res := Result{From: from, To: to}
	b := r.bind(c, at)
	if b == nil {
		return res
	}
	w := pattern(name)
	hidden := false
	for _, p := range b.params {
		if !b.free(p) {
			continue
		}
		if p.DontShow && w.Match(p.Name) {
			hidden = true
			if name == "" {
				continue
			}
		}
		if w.Match(p.Name) {
			res.Matches = append(res.Matches, parameterMatch(p, p.Name))
		}
		for _, a := range p.Aliases {
			if name != "" && w.Match(a) {
				res.Matches = append(res.Matches, parameterMatch(p, a))
			}
		}
	}
	for _, p := range b.common {
		if !hidden && b.free(p) && w.Match(p.Name) {
			res.Matches = append(res.Matches, parameterMatch(p, p.Name))
		}
	}
	return res
}

// free reports whether a parameter has no argument yet and belongs to a possible set.
func (b *binding) free(p *cmdlets.Param) bool {
	if _, used := b.used[p]; used {
		return false
	}
	_, ok := b.fits(p)
	return ok
}

func parameterMatch(p *cmdlets.Param, name string) Match {
	t := "object"
	if p.Type != nil {
		t = p.Type.Literal()
	}
	if p.Type == value.SwitchType {
		t = "switch"
	}
	return Match{Text: "-" + name, List: name, Kind: "ParameterName", Tip: "[" + t + "] " + name}
}
