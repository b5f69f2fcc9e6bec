package compile

import (
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func (c *compiler) ifStatement(s *syntax.IfStatement) run {
	conds := make([]test, len(s.Clauses))
	bodies := make([]run, len(s.Clauses))
	for i, cl := range s.Clauses {
		conds[i], bodies[i] = c.conditionOf(cl.Condition), c.block(cl.Body)
	}
	otherwise := c.block(s.Else)
	if len(conds) == 1 {
		cond, body := conds[0], bodies[0]
		return func(f *frame.Frame) (flow, error) {
			ok, err := cond(f)
			if err != nil {
				return next, err
			}
			if ok {
				return body(f)
			}
			return otherwise(f)
		}
	}
	return func(f *frame.Frame) (flow, error) {
		for i, cond := range conds {
			ok, err := cond(f)
			if err != nil {
				return next, err
			}
			if ok {
				return bodies[i](f)
			}
		}
		return otherwise(f)
	}
}
