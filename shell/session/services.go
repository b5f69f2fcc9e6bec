package session

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/shell/compile"
)

// SetStrictMode sets the strict mode of the caller's scope.
func (s *Session) SetStrictMode(major, minor int) {
	s.Current.Strict = major
	if major == 0 && minor == 0 {
		s.Current.Strict = 0
	}
}

// StrictMode is the strict mode of the caller's scope.
func (s *Session) StrictMode() int { return s.Current.Strict }

// Evaluate runs a text in the caller's scope.
func (s *Session) Evaluate(p *pipeline.Proc, text string, out pipeline.Sink) error {
	return s.Engine.RunNamed(s.Current, "", text, out)
}

// InvokeHere runs a block in the caller's own scope.
func (s *Session) InvokeHere(p *pipeline.Proc, block pipeline.Block, item any, out pipeline.Sink) error {
	call, err := block.Call(p)
	if err != nil {
		return err
	}
	defer call.Done()
	return call.Each(item, out)
}

var (
	_ cmdlets.Variables   = (*Session)(nil)
	_ cmdlets.Commands    = (*Session)(nil)
	_ cmdlets.Aliases     = (*Session)(nil)
	_ cmdlets.Strictness  = (*Session)(nil)
	_ cmdlets.Evaluator   = (*Session)(nil)
	_ cmdlets.CallerBlock = (*Session)(nil)
	_ cmdlets.History     = (*Session)(nil)
	_ compile.Drives      = (*Session)(nil)
)

// InvocationInfo makes the InvocationInfo object of a call.
func (s *Session) InvocationInfo(i *errs.Invocation) any { return &compile.InvocationInfo{Call: i} }
