package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Ref is a [ref]: a place that a callee may write to. `[ref]$x` makes one whose functions reach the variable.
type Ref struct {
	// Get and Set reach the place; both nil for a reference that holds its value itself.
	Get func() any
	Set func(v any) error
	// Held is the value of a reference to no variable.
	Held any
}

// NewRef returns a reference that holds v itself.
func NewRef(v any) *Ref { return &Ref{Held: v} }

var refType = &value.Type{Name: "System.Management.Automation.PSReference", Short: "ref"}

// Type is PSReference.
func (r *Ref) Type() *value.Type { return refType }

// Load reads the place.
func (r *Ref) Load() any {
	if r.Get != nil {
		return r.Get()
	}
	return r.Held
}

// Store writes the place.
func (r *Ref) Store(v any) error {
	if r.Set != nil {
		return r.Set(v)
	}
	r.Held = v
	return nil
}

// refFrom is `[ref]v` of a value that is no variable.
func refFrom(_ *pipeline.Proc, v any, _ *value.Type) (any, error) { return NewRef(v), nil }
