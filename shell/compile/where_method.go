package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// The modes of the Where method, numbered as in WhereOperatorSelectionMode.
const (
	whereDefault = iota
	whereFirst
	whereLast
	whereSkipUntil
	whereUntil
	whereSplit
)

// whereMethod is $list.Where({...}, mode, count).
func (e *Engine) whereMethod(f *frame.Frame, obj any, block pipeline.Block, args []any) (any, error) {
	mode, count, err := whereArgs(f, args)
	if err != nil {
		return nil, err
	}
	call, err := block.Call(e.Proc(f))
	if err != nil {
		return nil, err
	}
	defer call.Done()
	w := where{mode: mode, count: count}
	err = pipeline.Unroll(obj, pipeline.SinkFunc(func(x any) error {
		ok, err := call.True(x)
		if err != nil {
			return err
		}
		return w.take(x, ok)
	}))
	if _, left := err.(loopDone); left {
		err = nil
	}
	return w.result(), err
}

func whereArgs(f *frame.Frame, args []any) (mode int64, count int, err error) {
	if len(args) > 0 {
		v, err := types.Convert(f.Proc, args[0], types.Find("System.Management.Automation.WhereOperatorSelectionMode"))
		if err != nil {
			return 0, 0, err
		}
		if n, ok := v.(value.Enum); ok {
			mode = n.N
		}
	}
	if len(args) > 1 {
		n, err := value.ToInt32(args[1])
		return mode, int(n), err
	}
	return mode, 0, nil
}

// where collects what the Where method keeps.
type where struct {
	mode       int64
	count      int
	kept, rest []any
	found      bool
}

// take sorts one element in; loopDone says that no more are needed.
func (w *where) take(x any, ok bool) error {
	switch w.mode {
	case whereSkipUntil:
		w.found = w.found || ok
		if w.found && (w.count == 0 || len(w.kept) < w.count) {
			w.kept = append(w.kept, x)
		}
	case whereUntil:
		if ok || w.count > 0 && len(w.kept) >= w.count {
			return loopDone{}
		}
		w.kept = append(w.kept, x)
	case whereSplit:
		if ok && (w.count == 0 || len(w.kept) < w.count) {
			w.kept = append(w.kept, x)
		} else {
			w.rest = append(w.rest, x)
		}
	default:
		if ok {
			w.kept = append(w.kept, x)
		}
		if w.mode != whereLast && w.enough() {
			return loopDone{}
		}
	}
	return nil
}

func (w *where) enough() bool {
	n := w.count
	if w.mode == whereFirst && n == 0 {
		n = 1
	}
	return n > 0 && len(w.kept) >= n
}

func (w *where) result() any {
	switch w.mode {
	case whereSplit:
		return value.NewArray(value.NewArray(w.kept...), value.NewArray(w.rest...))
	case whereLast:
		n := max(w.count, 1)
		if len(w.kept) > n {
			w.kept = w.kept[len(w.kept)-n:]
		}
	}
	return value.NewArray(w.kept...)
}
