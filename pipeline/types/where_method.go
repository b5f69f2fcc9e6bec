package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

const whereMode = "System.Management.Automation.WhereOperatorSelectionMode"

// The modes of .Where().
const (
	whereDefault = iota
	whereFirst
	whereLast
	whereSkipUntil
	whereUntil
	whereSplit
)

// whereMethod is .Where(block), .Where(block, mode), .Where(block, mode, count).
func whereMethod(p *pipeline.Proc, obj any, args []any) (any, error) {
	if len(args) == 0 || len(args) > 3 {
		return nil, countMismatch("Where", len(args))
	}
	block, ok := value.Base(args[0]).(pipeline.Block)
	if !ok {
		return nil, countMismatch("Where", len(args))
	}
	mode, count := whereDefault, 0
	if len(args) > 1 {
		m, err := Convert(p, args[1], EnumType(whereMode))
		if err != nil {
			return nil, err
		}
		mode = int(m.(value.Enum).N)
	}
	if len(args) > 2 {
		n, err := Convert(p, args[2], value.Int32Type)
		if err != nil {
			return nil, err
		}
		if count = int(n.(int32)); count < 0 {
			return nil, errs.Runtime("NumberToReturnMustBeGreaterThanZero", "The number of elements to return must be greater than zero.")
		}
	}
	call, err := block.Call(p)
	if err != nil {
		return nil, err
	}
	defer call.Done()
	return whereSelect(call, each1(obj), mode, count)
}

func whereSelect(call pipeline.BlockCall, items []any, mode, count int) (any, error) {
	switch mode {
	case whereSplit:
		return whereSplitAt(call, items, count)
	case whereSkipUntil, whereUntil:
		return whereAround(call, items, mode, count)
	}
	if count == 0 && (mode == whereFirst || mode == whereLast) {
		count = 1
	}
	var out []any
	for _, e := range items {
		ok, err := call.True(e)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		out = append(out, e)
		if mode != whereLast && count > 0 && len(out) == count {
			break
		}
	}
	if mode == whereLast && len(out) > count {
		out = out[len(out)-count:]
	}
	return Collected(out), nil
}

// whereAround returns what comes before (Until) or from (SkipUntil) the first element that fits.
func whereAround(call pipeline.BlockCall, items []any, mode, count int) (any, error) {
	at := len(items)
	for i, e := range items {
		ok, err := call.True(e)
		if err != nil {
			return nil, err
		}
		if ok {
			at = i
			break
		}
	}
	part := items[:at]
	if mode == whereSkipUntil {
		part = items[at:]
	}
	if count > 0 && len(part) > count {
		part = part[:count]
	}
	return Collected(append([]any(nil), part...)), nil
}

// whereSplitAt returns two collections: those that fit, at most count of them, and the rest.
func whereSplitAt(call pipeline.BlockCall, items []any, count int) (any, error) {
	var yes, no []any
	for _, e := range items {
		if count > 0 && len(yes) == count {
			no = append(no, e)
			continue
		}
		ok, err := call.True(e)
		if err != nil {
			return nil, err
		}
		if ok {
			yes = append(yes, e)
		} else {
			no = append(no, e)
		}
	}
	return Collected([]any{Collected(yes), Collected(no)}), nil
}
