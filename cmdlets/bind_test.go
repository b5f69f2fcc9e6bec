package cmdlets

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type sample struct {
	Base
	Mutates     `impact:"high"`
	Name        string   `pos:"0" mandatory:"" set:"Text" alias:"CN"`
	Number      int32    `pos:"0" set:"Number" range:"1,10"`
	List        []string `alias:"Li"`
	InputObject any      `pipe:"value"`
	Quiet       Opt[bool]
}

func (s *sample) Process(p *pipeline.Proc, in any) error {
	return p.Write(fmt.Sprint(s.Name, "|", s.Number, "|", strings.Join(s.List, "+"), "|", s.InputObject, "|", s.Quiet.Given))
}

func sampleCommand() *Command {
	return Define(Spec{Name: "Test-Sample", Class: "TestSample", DefaultSet: "Text",
		Doc: &Doc{Synopsis: "x", Examples: []Example{{Code: "Test-Sample a"}}}}, func() *sample { return &sample{List: []string{"d"}} })
}

func newProc() *pipeline.Proc {
	p := pipeline.NewProc(context.Background(), nil, nil)
	p.Prefs = &pipeline.Preferences{Error: pipeline.Continue, Confirm: 3}
	p.Streams = &pipeline.Streams{}
	return p
}

func name(n string) Arg         { return Arg{Name: n} }
func val(v any) Arg             { return Arg{Value: v, HasValue: true} }
func colon(n string, v any) Arg { return Arg{Name: n, Value: v, HasValue: true, Colon: true} }
func splat(n string, v any) Arg { return Arg{Name: n, Value: v, HasValue: true, Splatted: true} }

func TestBind(t *testing.T) {
	tests := []struct {
		name string
		args []Arg
		want string
	}{
		{"position by type: text", []Arg{val("abc")}, "abc|0|d|<nil>|false"},
		{"position by type: number", []Arg{val(int32(5))}, "|5|d|<nil>|false"},
		{"alias and prefix", []Arg{name("cn"), val("x"), name("Li"), val("q")}, "x|0|q|<nil>|false"},
		{"switch off", []Arg{val("x"), colon("Quiet", false)}, "x|0|d|<nil>|true"},
		{"explicit beats splatted", []Arg{splat("CN", "s"), name("Name"), val("e")}, "e|0|d|<nil>|false"},
		{"missing", nil, "MissingMandatoryParameter,TestSample"},
		{"unknown", []Arg{val("x"), name("Zzz")}, "NamedParameterNotFound,TestSample"},
		{"too many", []Arg{val("x"), val("y")}, "PositionalParameterNotFound,TestSample"},
		{"twice", []Arg{name("Name"), val("x"), name("CN"), val("y")}, "ParameterAlreadyBound,TestSample"},
		{"two sets", []Arg{name("Name"), val("x"), name("Number"), val(int32(1))}, "AmbiguousParameterSet,TestSample"},
		{"ambiguous", []Arg{name("N"), val("x")}, "AmbiguousParameter,TestSample"},
		{"no argument", []Arg{name("Name")}, "MissingArgument,TestSample"},
		{"empty", []Arg{val("")}, "ParameterArgumentValidationErrorEmptyStringNotAllowed,TestSample"},
		{"range", []Arg{name("Number"), val(int32(11))}, "ParameterArgumentValidationError,TestSample"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := run(t, sampleCommand(), nil, tt.args...); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func run(t *testing.T, c *Command, input []any, args ...Arg) string {
	t.Helper()
	p := newProc()
	stage, _, err := Bind(p, &Call{Command: c, Args: args, Input: input != nil})
	if err != nil {
		return errs.Of(err).FullID()
	}
	var in func(pipeline.Sink) error
	if input != nil {
		in = func(s pipeline.Sink) error { return pipeline.Unroll(&value.Array{Items: input}, s) }
	}
	var out pipeline.Collect
	if err := pipeline.Run([]*pipeline.Proc{p}, []pipeline.Stage{stage}, in, &out); err != nil {
		return errs.Of(err).FullID()
	}
	var lines []string
	for _, v := range out.Items {
		lines = append(lines, fmt.Sprint(v))
	}
	return strings.Join(lines, "\n")
}

func TestBindPipeline(t *testing.T) {
	got := run(t, sampleCommand(), []any{"a", int32(2)}, val("x"))
	if want := "x|0|d|a|false\nx|0|d|2|false"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCommonParameters(t *testing.T) {
	p := newProc()
	_, b, err := Bind(p, &Call{Command: sampleCommand(), Args: []Arg{val("x"), name("vb"), name("WhatIf")}})
	if err != nil {
		t.Fatal(err)
	}
	if p.Prefs.Verbose != pipeline.Continue || !p.Prefs.WhatIf || p.Impact != 3 {
		t.Errorf("preferences %+v", p.Prefs)
	}
	if got := strings.Join(b.Names, " "); got != "Verbose WhatIf Name" {
		t.Errorf("bound %s", got)
	}
}

func TestCheckFindsMistakes(t *testing.T) {
	type bad struct {
		Base
		X string `pipe:"sideways"`
	}
	if got := Check([]*Command{Define(Spec{Name: "Bad-One"}, func() *bad { return &bad{} })}); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func BenchmarkBind(b *testing.B) {
	c := sampleCommand()
	args := []Arg{val("abc"), name("List"), val(&value.Array{Items: []any{"a"}, Elem: value.StringType})}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Bind(newProc(), &Call{Command: c, Args: args}); err != nil {
			b.Fatal(err)
		}
	}
}
