package compile

import "csshell/pipeline"

// scriptStage is a script file as a stage: an `exit` in it ends the script, not its caller, and leaves its code in
// $LASTEXITCODE.
type scriptStage struct {
	pipeline.Stage
	e    *Engine
	done bool
}

// Begin runs the begin block.
func (s *scriptStage) Begin(p *pipeline.Proc) error { return s.left(p, s.Stage.Begin(p)) }

// Process runs the process block unless the script has ended.
func (s *scriptStage) Process(p *pipeline.Proc, in any) error {
	if s.done {
		return nil
	}
	return s.left(p, s.Stage.Process(p, in))
}

// End runs the end block unless the script has ended.
func (s *scriptStage) End(p *pipeline.Proc) error {
	if s.done {
		return nil
	}
	return s.left(p, s.Stage.End(p))
}

// Close hands on.
func (s *scriptStage) Close(p *pipeline.Proc) error {
	if c, ok := s.Stage.(pipeline.Closer); ok {
		return c.Close(p)
	}
	return nil
}

// left turns the exit of the script into its exit code.
func (s *scriptStage) left(p *pipeline.Proc, err error) error {
	x, ok := err.(*Exit)
	if !ok {
		return err
	}
	s.done = true
	s.e.LastExit, s.e.HasExit = x.Code, true
	p.ErrorSeen = p.ErrorSeen || x.Code != 0
	return nil
}
