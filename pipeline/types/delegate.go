package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Delegate is a script block or a method made a delegate: [Func[int,int]]{ param($x) $x }.
type Delegate struct {
	// T is the delegate's type.
	T *value.Type
	// Block is the script block, nil for a method.
	Block pipeline.Block
	// Method is the method behind it, nil for a block.
	Method *BoundMethod
	// Go is the function behind it, for delegates that the library makes.
	Go CallFunc
}

// Type is the delegate's type.
func (d *Delegate) Type() *value.Type { return d.T }

// Call runs the delegate; what a block writes is converted to the type that the delegate returns.
func (d *Delegate) Call(p *pipeline.Proc, args ...any) (any, error) {
	v, err := d.run(p, args)
	if err != nil {
		return nil, err
	}
	if r := returnType(d.T); r != nil {
		return Convert(p, v, r)
	}
	return v, nil
}

func (d *Delegate) run(p *pipeline.Proc, args []any) (any, error) {
	switch {
	case d.Go != nil:
		return d.Go(p, nil, args)
	case d.Method != nil:
		return d.Method.Invoke(p, args)
	}
	return invoke(p, d.Block, args...)
}

var (
	delegateType  = &value.Type{Name: "System.Delegate"}
	multicastType = &value.Type{Name: "System.MulticastDelegate", Base: delegateType}
)

// delegateResults says which type argument a generic delegate returns: -1 none, -2 the last one, -3 bool, -4 int.
var delegateResults = map[string]int{
	"System.Predicate`1": -3, "System.Comparison`1": -4, "System.Converter`2": -2,
	"System.Func`1": -2, "System.Func`2": -2, "System.Func`3": -2, "System.Func`4": -2, "System.Func`5": -2,
}

// returnType is what a delegate type returns; nil when it is nothing or unknown.
func returnType(t *value.Type) *value.Type {
	if t.Name == "System.Text.RegularExpressions.MatchEvaluator" {
		return value.StringType
	}
	if t.Def == nil {
		return nil
	}
	switch delegateResults[t.Def.Name] {
	case -2:
		return t.Args[len(t.Args)-1]
	case -3:
		return value.BoolType
	case -4:
		return value.Int32Type
	}
	return nil
}

// isDelegate reports whether t is a type of delegates.
func isDelegate(t *value.Type) bool { return t.IsA(delegateType) }

// toDelegate casts blocks and methods to a delegate type.
func toDelegate(_ *pipeline.Proc, v any, t *value.Type) (any, error) {
	switch b := value.Base(v).(type) {
	case pipeline.Block:
		return &Delegate{T: t, Block: b}, nil
	case *BoundMethod:
		return &Delegate{T: t, Method: b}, nil
	}
	return nil, finalCastError(v, t)
}

// delegate makes the entry of a delegate type; generic ones have `n at the end of their names.
func delegate(name string) entry {
	t := &value.Type{Name: name, Base: multicastType}
	if name[len(name)-2] == '`' {
		t.Kind = value.Generic
	}
	return entry{t, nil}
}

func delegateTypes() []entry {
	list := []entry{{delegateType, delegateDef}, {multicastType, nil}}
	for _, name := range []string{
		"System.Action", "System.Action`1", "System.Action`2", "System.Action`3", "System.Action`4",
		"System.Func`1", "System.Func`2", "System.Func`3", "System.Func`4", "System.Func`5",
		"System.Predicate`1", "System.Comparison`1", "System.Converter`2", "System.EventHandler", "System.EventHandler`1",
		"System.Text.RegularExpressions.MatchEvaluator", "System.Threading.ThreadStart", "System.Threading.ParameterizedThreadStart",
		"System.Threading.TimerCallback", "System.Threading.WaitCallback",
	} {
		list = append(list, delegate(name))
	}
	return list
}

func delegateDef() *Def {
	call := func(in In) (any, error) { return in.Self.(*Delegate).Call(in.P, in.Items(0)...) }
	return &Def{Members: []Row{
		{Text: "System.Object Invoke(params System.Object[] args)", Do: call},
		{Text: "System.Object DynamicInvoke(params System.Object[] args)", Do: call},
	}}
}
