package compile

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"

	"csshell/pipeline/source"
)

// Lookup resolves a command name as a call does: alias, function, cmdlet, script or program; nil for nothing.
func (e *Engine) Lookup(f *frame.Frame, name string) *cmdlets.Command {
	if c := e.lookupOnce(f, name); c != nil {
		return c
	}
	if e.Autoload != nil && e.Autoload(name) {
		if c := e.lookupOnce(f, name); c != nil {
			return c
		}
	}
	if !strings.ContainsAny(name, `/\`) && !strings.ContainsRune(name, '-') {
		if c := e.lookupOnce(f, "Get-"+name); c != nil && c.Kind&(cmdlets.Cmdlet|cmdlets.Function) != 0 {
			return c
		}
	}
	return nil
}

func (e *Engine) lookupOnce(f *frame.Frame, name string) *cmdlets.Command {
	folded := value.Fold(name)
	for depth := 0; depth < 20; depth++ {
		to, ok := e.Alias(f, folded)
		if !ok {
			break
		}
		name, folded = to, value.Fold(to)
	}
	if c := e.FindFunction(f, folded); c != nil {
		return c
	}
	if e.Registry != nil {
		if c := e.Registry.Find(name); c != nil {
			return c
		}
	}
	if e.Find != nil {
		return e.Find(name)
	}
	return nil
}

// Alias returns what an alias stands for.
func (e *Engine) Alias(f *frame.Frame, folded string) (string, bool) {
	for g := f; g != nil; g = g.Parent {
		if to, ok := g.Aliases[folded]; ok {
			return to, true
		}
	}
	return "", false
}

// FindFunction returns the function of that folded name, nil for none. The name may carry a scope or a module.
func (e *Engine) FindFunction(f *frame.Frame, folded string) *cmdlets.Command {
	if scope, rest := splitScope(folded); scope != "" {
		if find := scopeOf(scope); find != nil {
			c, _ := find(f).Functions[rest].(*cmdlets.Command)
			return c
		}
	}
	for g := f; g != nil; g = g.Parent {
		if c, ok := g.Functions[folded].(*cmdlets.Command); ok {
			return c
		}
	}
	if i := strings.LastIndexByte(folded, '\\'); i > 0 && !strings.ContainsAny(folded[:i], `/\:`) {
		if c := e.FindFunction(f, folded[i+1:]); c != nil && value.Fold(c.Module) == folded[:i] {
			return c
		}
	}
	return nil
}

// Compile makes a script block of a text, as [scriptblock]::Create does.
func (e *Engine) Compile(name, text string) (*Block, error) {
	sb, err := e.parse(name, text)
	if err != nil {
		return nil, err
	}
	c := e.topCompiler()
	c.layout = frame.NewLayout()
	body := c.newBody(sb, "", nil)
	body.File = name
	return &Block{Body: body, Definer: e.Current, Home: e.home(e.Current), e: e}, nil
}

// parse parses a text; errors become one record.
func (e *Engine) parse(name, text string) (*syntax.ScriptBlock, error) {
	sb, errors := syntax.Parse(&source.File{Name: name, Text: text})
	if len(errors) > 0 {
		return nil, ParseFailure(errors)
	}
	return sb, nil
}

// topCompiler compiles for the global scope, whose layout grows.
func (e *Engine) topCompiler() *compiler {
	return &compiler{e: e, layout: e.Global.Layout, types: e.types()}
}

// RunGlobal runs a text in the global scope: what a prompt or -Command does. Its output goes to out.
func (e *Engine) RunGlobal(name, text string, out pipeline.Sink) error {
	sb, err := e.parse(name, text)
	if err != nil {
		return err
	}
	return e.RunTree(sb, out)
}
