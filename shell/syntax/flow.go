package syntax

import "strings"

// flow is what surrounds a statement inside its script block, for checks of jumps.
type flow struct {
	// inFinally is true inside a finally block; loops counts the loops and switches inside it, labels are theirs.
	inFinally bool
	loops     int
	labels    []string
	// inMethod is true in the body of a class method, void when it returns nothing; methodNext makes the next block one.
	inMethod, void, methodNext bool
}

// loop reads the body of a loop or switch with the jumps to it allowed.
func (p *parser) loop(l Loop, read func()) {
	outer := p.flow
	p.flow.loops++
	p.flow.labels = append(p.flow.labels[:len(p.flow.labels):len(p.flow.labels)], l.Label)
	read()
	p.flow = outer
}

// finally reads a finally block, which no jump may leave.
func (p *parser) finally(read func()) {
	outer := p.flow
	p.flow.inFinally, p.flow.loops, p.flow.labels = true, 0, nil
	read()
	p.flow = outer
}

// jump checks a break or continue.
func (p *parser) jump(n Node, label Expression) {
	if !p.flow.inFinally {
		return
	}
	if s, ok := label.(*StringConstantExpression); ok {
		for _, l := range p.flow.labels {
			if strings.EqualFold(l, s.Value) {
				return
			}
		}
	} else if p.flow.loops > 0 {
		return
	}
	p.check("ControlLeavingFinally", n)
}
