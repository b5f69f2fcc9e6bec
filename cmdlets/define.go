package cmdlets

import (
	"fmt"
	"reflect"
	"strings"

	"csshell/pipeline"
)

// Spec is what a declaration says beside the struct.
type Spec struct {
	// Name is verb and noun: "Select-Object".
	Name string
	// Module is the module's name; Class the suffix of the error ids: the .NET class of the cmdlet.
	Module, Class string
	// DefaultSet is the default parameter set, empty for none.
	DefaultSet string
	// Outputs are the declared output types.
	Outputs []string
	// Doc is the help, with at least one example.
	Doc *Doc
	// Dynamic returns further parameters for those bound so far; Index counts on from the declared ones, and the struct
	// takes their values through DynamicAware.
	Dynamic func(p *pipeline.Proc, in Instance) ([]*Param, error)
}

// Base gives a cmdlet the methods of a Stage that it does not write itself. It has no state.
type Base struct{}

// Begin does nothing.
func (Base) Begin(*pipeline.Proc) error { return nil }

// Process does nothing.
func (Base) Process(*pipeline.Proc, any) error { return nil }

// End does nothing.
func (Base) End(*pipeline.Proc) error { return nil }

// Mutates marks a cmdlet that changes something and so has -WhatIf and -Confirm. Its tag `impact` is low, medium (the
// default), high or none.
type Mutates struct{}

// Opt is an optional argument that knows whether it was given.
type Opt[T any] struct {
	Value T
	Given bool
}

// Or returns the argument, or def when none was given.
func (o Opt[T]) Or(def T) T {
	if o.Given {
		return o.Value
	}
	return def
}

// DynamicAware is a cmdlet struct that takes dynamic parameters.
type DynamicAware interface {
	// AssignDynamic gives the dynamic parameter its value.
	AssignDynamic(name string, v any) error
}

// Define declares a cmdlet: fresh returns a pointer to a struct with the defaults set, which embeds Base. Exported fields
// are parameters, described by tags:
//
//	pos:"0"                  position; pos:"0,remaining" takes the remaining arguments, pos:"remaining" only those
//	set:"A B"                the parameter sets; set:"A:pos=1,mandatory B:optional" where they differ
//	                         (pos=N, named, mandatory, optional, value, name, remaining, nopipe)
//	mandatory:""             must be given
//	pipe:"value,name"        from where in the pipeline it is bound
//	alias:"CN,Server"        other names
//	type:"System.DateTime"   the .NET type, where the Go type does not say it (any, value.Enum, []any)
//	range:"0,100"            bounds; oneof:"a,b" the set of words
//	check:"notnullorempty"   more checks: notnull notnullorempty notnullorwhitespace allownull allowemptystring
//	                         allowemptycollection credential count(1,2) pattern(x) notenum(type)
//	name:"Process"           the parameter's name, where the field cannot bear it because a method does
//	help:"..." complete:"user"   for help and completion
//
// A bool field is a switch. The tags are read when the command is first used; Check reads those of a list at once, so
// that one test finds all mistakes. Reading all at start cost a millisecond.
func Define[T any](s Spec, fresh func() *T) *Command {
	c := &Command{
		Name: s.Name, Kind: Cmdlet, Module: s.Module, Class: s.Class, DefaultSet: s.DefaultSet, Advanced: true,
		OutputTypes: s.Outputs, Doc: s.Doc, Dynamic: s.Dynamic, NoPositional: true,
	}
	c.prepare = func() { declare(c, reflect.TypeFor[T]()) }
	c.New = func() Instance { return newInstance(c, fresh()) }
	return c
}

// Ready makes sure that the declaration has been read, and returns c. Registry.Find does it; only code that holds a
// Command from a group's list calls it.
func (c *Command) Ready() *Command {
	if c.prepare != nil {
		c.once.Do(c.prepare)
	}
	return c
}

// field is a parameter's place in the struct of a cmdlet.
type field struct{ index []int }

// declare reads the struct's tags into the command. Mistakes panic: they are mistakes in the program text.
func declare(c *Command, t reflect.Type) {
	for _, f := range reflect.VisibleFields(t) {
		switch {
		case f.Type == reflect.TypeFor[Mutates]():
			c.ShouldProcess, c.Impact = true, impactOf(f.Tag.Get("impact"))
		case f.Anonymous || !f.IsExported():
		default:
			p := parameter(c, f)
			p.Index = len(c.Params)
			c.Params = append(c.Params, p)
			c.fields = append(c.fields, field{f.Index})
		}
	}
}

func impactOf(s string) int8 {
	switch strings.ToLower(s) {
	case "none":
		return 0
	case "low":
		return 1
	case "", "medium":
		return 2
	case "high":
		return 3
	}
	panic("cmdlets: no such impact: " + s)
}

// Check reads all declarations of a list and returns what is wrong with each.
func Check(list []*Command) (problems []error) {
	for _, c := range list {
		if err := checkOne(c); err != nil {
			problems = append(problems, err)
		}
	}
	return problems
}

func checkOne(c *Command) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %v", c.Name, r)
		}
	}()
	c.Ready()
	if c.Doc == nil || len(c.Doc.Examples) == 0 {
		return fmt.Errorf("%s: no example", c.Name)
	}
	if plan := c.planned(); plan.err != nil {
		return fmt.Errorf("%s: %w", c.Name, plan.err)
	}
	return nil
}
