package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// Invoke runs a command by name with named and positional arguments, in the streams and preferences of p.
func (e *Engine) Invoke(p *pipeline.Proc, command string, named *value.Hashtable, args []any, input func(pipeline.Sink) error, out pipeline.Sink) error {
	c := e.Lookup(e.Current, command)
	if c == nil {
		return NotFound(command)
	}
	var list []cmdlets.Arg
	if named != nil {
		named.EachEntry(func(k, v any) bool {
			list = append(list, cmdlets.Arg{Name: value.ToString(k), Value: v, HasValue: true, Splatted: true})
			return true
		})
	}
	for _, a := range args {
		list = append(list, cmdlets.Arg{Value: a, HasValue: true})
	}
	return e.InvokeBound(p, c, list, input, out)
}

// InvokeBound runs a command with arguments.
func (e *Engine) InvokeBound(p *pipeline.Proc, c *cmdlets.Command, args []cmdlets.Arg, input func(pipeline.Sink) error, out pipeline.Sink) error {
	q := e.proc()
	q.Streams, q.Prefs = p.Streams, p.Prefs
	inv := &errs.Invocation{Name: c.Name, Command: c}
	if p.Invocation != nil {
		inv.Span = p.Invocation.Span
	}
	q.Invocation = inv
	stage, err := e.stage(e.Current, q, asFunction(c), &cmdlets.Call{Args: args, Invocation: inv, Input: input != nil}, false)
	if err != nil {
		return err
	}
	return pipeline.Run([]*pipeline.Proc{q}, []pipeline.Stage{stage}, input, out)
}

// Assign assigns a variable by name in scope f.
func (e *Engine) Assign(f *frame.Frame, name string, v any) error {
	folded := value.Fold(name)
	if done, err := e.assignSpecial(f, folded, v); done {
		return err
	}
	return f.Set(name, v)
}
