package cmdlets

import (
	"errors"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// extras is what common parameters ask beside preferences: variables that collect streams.
type extras struct{ names [commonCount]string }

// watched is a stage whose output and messages are collected into variables.
type watched struct {
	pipeline.Stage
	*extras
	errors any
}

// Begin sets the variables up and puts the collecting sinks in place.
func (w *watched) Begin(p *pipeline.Proc) error {
	observe := p.Streams.Observe
	streams := *p.Streams
	for _, which := range [...]int{commonErrorVariable, commonWarningVariable, commonInformationVariable} {
		if w.names[which] == "" {
			continue
		}
		list, err := openList(p, w.names[which])
		if err != nil {
			return err
		}
		if which == commonErrorVariable {
			w.errors = list
		}
		observe = also(observe, collector(which, list))
	}
	streams.Observe = observe
	p.Streams = &streams
	if err := w.output(p); err != nil {
		return err
	}
	return w.caught(p, w.Stage.Begin(p))
}

// output puts -OutVariable and -PipelineVariable into the way of the output.
func (w *watched) output(p *pipeline.Proc) error {
	if name := w.names[commonOutVariable]; name != "" {
		list, err := openList(p, name)
		if err != nil {
			return err
		}
		out := p.Out
		p.Out = pipeline.SinkFunc(func(v any) error {
			appendList(list, v)
			return out.Write(v)
		})
	}
	if name := w.names[commonPipelineVariable]; name != "" {
		out := p.Out
		p.Out = pipeline.SinkFunc(func(v any) error {
			if err := p.Session.SetVariable(name, v); err != nil {
				return err
			}
			return out.Write(v)
		})
	}
	return nil
}

// Process hands on and collects what ends the command.
func (w *watched) Process(p *pipeline.Proc, in any) error { return w.caught(p, w.Stage.Process(p, in)) }

// End hands on; the pipeline variable is gone afterwards.
func (w *watched) End(p *pipeline.Proc) error {
	err := w.caught(p, w.Stage.End(p))
	if name := w.names[commonPipelineVariable]; name != "" {
		var vars Variables
		if p.Session.Service(&vars) {
			_ = vars.RemoveVariable(name, "", true)
		}
	}
	return err
}

// Close hands on.
func (w *watched) Close(p *pipeline.Proc) error {
	if c, ok := w.Stage.(pipeline.Closer); ok {
		return c.Close(p)
	}
	return nil
}

// caught adds a terminating error to the error variable.
func (w *watched) caught(p *pipeline.Proc, err error) error {
	if err == nil || w.errors == nil {
		return err
	}
	var r *errs.Record
	if errors.As(err, &r) && !r.Collected {
		r.Collected = true
		appendList(w.errors, r)
	}
	return err
}

func also(first, second func(any)) func(any) {
	if first == nil {
		return second
	}
	return func(v any) { first(v); second(v) }
}

// collector keeps the records of one stream.
func collector(which int, list any) func(any) {
	return func(v any) {
		switch m := v.(type) {
		case *errs.Record:
			if which == commonErrorVariable {
				m.Collected = true
				appendList(list, m)
			}
		case *pipeline.Message:
			if which == commonWarningVariable && m.Kind == pipeline.Warning || which == commonInformationVariable && m.Kind == pipeline.Information {
				appendList(list, m)
			}
		}
	}
}

// openList makes the variable an empty list, or with a plus sign in front one that keeps what is there.
func openList(p *pipeline.Proc, name string) (any, error) {
	plain := strings.TrimPrefix(name, "+")
	list, err := newList(p)
	if err != nil {
		return nil, err
	}
	if plain != name {
		if old, ok := p.Session.Variable(plain); ok {
			for _, v := range Elements(old) {
				appendList(list, v)
			}
		}
	}
	return list, p.Session.SetVariable(plain, list)
}

// appender is a list that grows.
type appender interface{ Append(v any) }

func appendList(list, v any) {
	if a, ok := list.(appender); ok {
		a.Append(v)
		return
	}
	if a, ok := list.(*value.Array); ok {
		a.Items = append(a.Items, v)
	}
}
