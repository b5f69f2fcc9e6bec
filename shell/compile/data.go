package compile

import (
	"csshell/pipeline"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// dataStatement compiles `data name { ... }`: the value of its body, in a variable or written.
func (c *compiler) dataStatement(s *syntax.DataStatement) run {
	body := c.block(s.Body)
	if s.Variable == "" {
		return body
	}
	set := c.setter(&syntax.VariableExpression{Path: s.Variable, Name: s.Variable})
	return func(f *frame.Frame) (flow, error) {
		var out pipeline.Collect
		if err := capture(f, body, &out); err != nil {
			return next, err
		}
		v := out.Result()
		if len(out.Items) == 0 {
			v = nil
		}
		return next, set(f, v)
	}
}

// backgroundStatement compiles `pipeline &`: Start-Job with the pipeline as its block.
func (c *compiler) backgroundStatement(s *syntax.Pipeline) run {
	text := syntax.Text(s)
	for len(text) > 0 && (text[len(text)-1] == '&' || text[len(text)-1] == ' ') {
		text = text[:len(text)-1]
	}
	e := c.e
	return func(f *frame.Frame) (flow, error) {
		b, err := e.Compile("", text)
		if err != nil {
			return next, err
		}
		return next, e.Session.Run(e.Proc(f), "Start-Job", nil, []any{b}, nil, f.Out)
	}
}
