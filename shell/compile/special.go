package compile

import (
	"path/filepath"

	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// Drives reads and writes the items of drives other than files: $env:PATH, $function:prompt.
type Drives interface {
	ReadDrive(p *pipeline.Proc, drive, name string) (any, error)
	WriteDrive(p *pipeline.Proc, drive, name string, v any) error
}

func (e *Engine) drive(*frame.Frame) Drives {
	var d Drives
	if e.Session.Service(&d) {
		return d
	}
	return noDrives{}
}

type noDrives struct{}

// ReadDrive finds nothing.
func (noDrives) ReadDrive(*pipeline.Proc, string, string) (any, error) { return nil, nil }

// WriteDrive drops what it gets.
func (noDrives) WriteDrive(*pipeline.Proc, string, string, any) error { return nil }

// automatic compiles the reading of a variable that belongs to the call or the engine, nil for any other.
func (c *compiler) automatic(name string) eval {
	e := c.e
	switch name {
	case "_", "psitem":
		return func(f *frame.Frame) (any, error) {
			if f.HasUnder {
				return f.Under, nil
			}
			return e.under(f), nil
		}
	case "?":
		return func(*frame.Frame) (any, error) { return e.OK, nil }
	}
	read, ok := callVariables[name]
	if !ok {
		return nil
	}
	return func(f *frame.Frame) (any, error) {
		for g := f; g != nil; g = g.Parent {
			if v, ok := g.Extra[name]; ok {
				return v.Value(), nil
			}
			if g.Call == nil {
				continue
			}
			if x, ok := read(e, g.Call); ok {
				return x, nil
			}
		}
		return nil, nil
	}
}

// under is $_: that of the nearest scope that has one.
func (e *Engine) under(f *frame.Frame) any {
	for g := f; g != nil; g = g.Parent {
		if g.HasUnder {
			return g.Under
		}
	}
	return nil
}

// callVariables are the variables that a call brings, made when they are read.
var callVariables = map[string]func(*Engine, *frame.Call) (any, bool){
	"args":  func(_ *Engine, c *frame.Call) (any, bool) { return value.NewArray(c.Args...), true },
	"input": func(_ *Engine, c *frame.Call) (any, bool) { return &Enumerator{Items: c.Input}, true },
	"this":  func(_ *Engine, c *frame.Call) (any, bool) { return c.This, c.This != nil },
	"psboundparameters": func(_ *Engine, c *frame.Call) (any, bool) {
		if c.Bound == nil && c.MakeBound != nil {
			c.Bound = c.MakeBound()
		}
		if c.Bound == nil {
			c.Bound = value.NewHashtable(0)
		}
		return c.Bound, true
	},
	"pscmdlet":      func(_ *Engine, c *frame.Call) (any, bool) { return c.Cmdlet, c.Cmdlet != nil },
	"myinvocation":  func(e *Engine, c *frame.Call) (any, bool) { return e.myInvocation(c), true },
	"pscommandpath": func(_ *Engine, c *frame.Call) (any, bool) { return c.File, c.File != "" || c.Name == "<ScriptBlock>" },
	"psscriptroot":  func(_ *Engine, c *frame.Call) (any, bool) { return folder(c.File), c.File != "" },
}

func folder(file string) string {
	if file == "" {
		return ""
	}
	return filepath.Dir(file)
}

// assignSpecial assigns a variable that the engine watches and reports whether the name was one.
func (e *Engine) assignSpecial(f *frame.Frame, name string, x any) (bool, error) {
	switch name {
	case "_", "psitem":
		f.Under, f.HasUnder = x, true
		return true, nil
	case "lastexitcode":
		n, err := value.ToInt32(x)
		e.LastExit, e.HasExit = n, err == nil && x != nil
		return true, nil
	case "true", "false", "null":
		if name == "null" {
			return true, nil
		}
		return true, frame.NotWritable(name)
	}
	if set, ok := preferenceVariables[name]; ok {
		prefs := *f.Prefs
		if err := set(&prefs, x); err != nil {
			return true, err
		}
		e.usePreferences(f, &prefs)
	}
	return false, nil
}

// usePreferences gives a scope preferences of its own.
func (e *Engine) usePreferences(f *frame.Frame, prefs *pipeline.Preferences) {
	f.Prefs = prefs
	p := *f.Proc
	p.Prefs = prefs
	f.Proc = &p
}

// CallVariable returns a variable that belongs to the nearest call: args, this, MyInvocation ...
func (e *Engine) CallVariable(f *frame.Frame, folded string) (any, bool) {
	read := callVariables[folded]
	if read == nil {
		return nil, false
	}
	for g := f; g != nil; g = g.Parent {
		if g.Call == nil {
			continue
		}
		if x, ok := read(e, g.Call); ok {
			return x, true
		}
	}
	return nil, false
}

// Watch lets the engine see that a variable is assigned; it reports true when that was all there is to do.
func (e *Engine) Watch(f *frame.Frame, folded string, v any) (bool, error) {
	return e.assignSpecial(f, folded, v)
}
