package frame

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Layout is which variable is in which slot: one for each body, shared by its frames. That of the global scope grows
// with every text that is compiled for it.
type Layout struct {
	names []string
	index map[string]int
}

// NewLayout returns an empty layout.
func NewLayout() *Layout { return &Layout{index: map[string]int{}} }

// Add returns the slot of a name, a new one when it has none yet.
func (l *Layout) Add(name string) int {
	key := value.Fold(name)
	if i, ok := l.index[key]; ok {
		return i
	}
	i := len(l.names)
	l.index[key] = i
	l.names = append(l.names, name)
	return i
}

// Index returns the slot of a folded name.
func (l *Layout) Index(folded string) (int, bool) {
	i, ok := l.index[folded]
	return i, ok
}

// Len is the number of slots.
func (l *Layout) Len() int { return len(l.names) }

// Name is the name of slot i.
func (l *Layout) Name(i int) string { return l.names[i] }

// Kind tells what sort of scope a frame is.
type Kind uint8

// The sorts of scopes.
const (
	BlockScope Kind = iota
	FunctionScope
	ScriptScope
	GlobalScope
	ModuleScope
)

// Frame is a scope as it runs: its slots, its caller, and what belongs to the call.
type Frame struct {
	Slots  []Slot
	Layout *Layout
	// Parent is the scope in which unknown names are looked up next: the caller's, or for functions of a module the
	// module's. Nil for the global scope.
	Parent *Frame
	// Kind is the sort of scope.
	Kind Kind
	// Extra are variables that came by name (Set-Variable, dot-sourcing) and have no slot.
	Extra map[string]*Var
	// Proc is the command that is running: its streams, preferences and session.
	Proc *pipeline.Proc
	// Out takes the output of statements.
	Out pipeline.Sink
	// Under is $_ when HasUnder.
	Under    any
	HasUnder bool
	// Call is what belongs to a function or script call, nil in plain blocks.
	Call *Call
	// Prefs are the preferences in this scope, shared with the caller's until one is assigned.
	Prefs *pipeline.Preferences
	// Functions and Aliases are those defined in this scope, by folded name.
	Functions map[string]any
	Aliases   map[string]string
	// Escaped is set when a script block keeps the frame, which is then not used again.
	Escaped bool
	// Strict is the version of Set-StrictMode in this scope, 0 for off.
	Strict int
	// Label is the loop that a break or continue on its way out is for.
	Label string
	// Method is true in the body of a class's method, whose only output is what return says: Result, when HasResult.
	Method, HasResult bool
	Result            any
}

// Call is what a call of a function, script or block has besides its variables.
type Call struct {
	// Name is the function's name, "<ScriptBlock>" for blocks.
	Name string
	// Args is $args, Input $input, made when asked for.
	Args  []any
	Input []any
	// Bound makes $PSBoundParameters, nil for none bound.
	Bound *value.Hashtable
	// MakeBound makes Bound when somebody reads it; nil when there is nothing to make.
	MakeBound func() *value.Hashtable
	// Invocation is the call, nil for plain blocks.
	Invocation *errs.Invocation
	// Site is the place of the call in the program, from which Invocation is made when it is asked for.
	Site any
	// This is $this.
	This any
	// Block is the script block that runs; Cmdlet is $PSCmdlet of an advanced function.
	Block, Cmdlet any
	// File is the path of the script that the body stands in.
	File string
}

// Ready gives the frame a slot for every name of its layout.
func (f *Frame) Ready() {
	if n := f.Layout.Len(); n > len(f.Slots) {
		f.Slots = append(f.Slots, make([]Slot, n-len(f.Slots))...)
	}
}

// Own returns the value of a variable of this very scope.
func (f *Frame) Own(folded string) (any, bool) {
	if i, ok := f.Layout.Index(folded); ok && i < len(f.Slots) && f.Slots[i].IsSet() {
		return f.Slots[i].Get(), true
	}
	if v, ok := f.Extra[folded]; ok {
		return v.Value(), true
	}
	return nil, false
}

// Find returns the value of a variable in this scope or the nearest one that has it. Private variables of other scopes
// are passed over.
func (f *Frame) Find(folded string) (any, bool) {
	for g := f; g != nil; g = g.Parent {
		if i, ok := g.Layout.Index(folded); ok && i < len(g.Slots) && g.Slots[i].IsSet() {
			if g != f && g.private(i) {
				continue
			}
			return g.Slots[i].Get(), true
		}
		if v, ok := g.Extra[folded]; ok && (g == f || v.Options&Private == 0) {
			return v.Value(), true
		}
	}
	return nil, false
}

func (f *Frame) private(i int) bool {
	b, ok := f.Slots[i].Ref.(*Var)
	return ok && b.Options&Private != 0
}

// Variable returns the box of a variable of this very scope, nil when there is none.
func (f *Frame) Variable(folded string) *Var {
	if i, ok := f.Layout.Index(folded); ok && i < len(f.Slots) && f.Slots[i].IsSet() {
		return f.Slots[i].Box(f.Layout.Name(i))
	}
	return f.Extra[folded]
}

// FindVariable is Variable for the nearest scope that has the name.
func (f *Frame) FindVariable(folded string) *Var {
	for g := f; g != nil; g = g.Parent {
		if v := g.Variable(folded); v != nil && (g == f || v.Options&Private == 0) {
			return v
		}
	}
	return nil
}

// Set assigns a variable of this very scope, making it when it does not exist.
func (f *Frame) Set(name string, v any) error {
	key := value.Fold(name)
	if i, ok := f.Layout.Index(key); ok {
		f.Ready()
		return f.Slots[i].Set(v)
	}
	if b := f.Extra[key]; b != nil {
		return b.Set(v)
	}
	f.Define(NewVar(name, v))
	return nil
}

// Define puts a variable into this scope in place of any other of that name.
func (f *Frame) Define(v *Var) {
	key := value.Fold(v.Name)
	if i, ok := f.Layout.Index(key); ok {
		f.Ready()
		f.Slots[i].Ref = v
		return
	}
	if f.Extra == nil {
		f.Extra = map[string]*Var{}
	}
	f.Extra[key] = v
}

// Remove makes a variable of this scope not exist.
func (f *Frame) Remove(folded string) {
	if i, ok := f.Layout.Index(folded); ok && i < len(f.Slots) {
		f.Slots[i].Clear()
	}
	delete(f.Extra, folded)
}

// Global returns the outermost scope.
func (f *Frame) Global() *Frame {
	for f.Parent != nil {
		f = f.Parent
	}
	return f
}

// Script returns the nearest script, module or global scope.
func (f *Frame) Script() *Frame {
	for f.Parent != nil && f.Kind != ScriptScope && f.Kind != ModuleScope {
		f = f.Parent
	}
	return f
}

// Up returns the scope n levels out, nil when there is none.
func (f *Frame) Up(n int) *Frame {
	for ; n > 0 && f != nil; n-- {
		f = f.Parent
	}
	return f
}

// CallOf returns what belongs to the nearest call, never nil for a frame inside one.
func (f *Frame) CallOf() *Call {
	for g := f; g != nil; g = g.Parent {
		if g.Call != nil {
			return g.Call
		}
	}
	return nil
}

// Each calls yield for the variables of this very scope.
func (f *Frame) Each(yield func(v *Var)) {
	for i := range f.Slots {
		if f.Slots[i].IsSet() {
			yield(f.Slots[i].Box(f.Layout.Name(i)))
		}
	}
	for _, v := range f.Extra {
		yield(v)
	}
}

// FindOuter is Find seen from a scope inside f: private variables of f itself are passed over too.
func (f *Frame) FindOuter(folded string) (any, bool) {
	if v := f.own(folded); v != nil && v.Options&Private != 0 {
		if f.Parent == nil {
			return nil, false
		}
		return f.Parent.FindOuter(folded)
	}
	if x, ok := f.Own(folded); ok {
		return x, true
	}
	if f.Parent == nil {
		return nil, false
	}
	return f.Parent.FindOuter(folded)
}

// own returns the box of a variable that has one already.
func (f *Frame) own(folded string) *Var {
	if i, ok := f.Layout.Index(folded); ok && i < len(f.Slots) {
		b, _ := f.Slots[i].Ref.(*Var)
		return b
	}
	return f.Extra[folded]
}
