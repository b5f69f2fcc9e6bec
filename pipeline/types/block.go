package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// MemberBlock is a script block that can run as a member: with $this set. The language's blocks implement it.
type MemberBlock interface {
	pipeline.Block
	// InvokeThis runs the block in a scope of its own, with $this and arguments, and writes its output to out.
	InvokeThis(p *pipeline.Proc, this any, args []any, out pipeline.Sink) error
}

// GetFunc and CallFunc are the Go functions that may stand in value.Member.Get of a property and of a method, in place
// of a script block; SetFunc that in value.Member.Set.
type (
	GetFunc  = func(p *pipeline.Proc, self any) (any, error)
	SetFunc  = func(p *pipeline.Proc, self, v any) error
	CallFunc = func(p *pipeline.Proc, self any, args []any) (any, error)
)

// runMember runs a member that is a script block or a Go function.
func runMember(p *pipeline.Proc, code any, this any, args []any) (any, error) {
	switch f := code.(type) {
	case GetFunc:
		return f(p, this)
	case CallFunc:
		return f(p, this, args)
	case SetFunc:
		if len(args) == 0 {
			return nil, nil
		}
		return value.Nothing, f(p, this, args[0])
	case MemberBlock:
		out := &pipeline.Collect{}
		if err := f.InvokeThis(p, this, args, out); err != nil {
			return nil, err
		}
		return out.Result(), nil
	case pipeline.Block:
		return invoke(p, f, args...)
	}
	return nil, nil
}

// invoke runs a block with arguments, as `&` does, and returns what it is worth.
func invoke(p *pipeline.Proc, b pipeline.Block, args ...any) (any, error) {
	out := &pipeline.Collect{}
	if err := b.Invoke(p, args, nil, out); err != nil {
		return nil, err
	}
	return out.Result(), nil
}
