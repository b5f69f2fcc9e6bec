package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func (c *compiler) matchOperator(x *syntax.BinaryExpression) eval {
	ignore := x.Operator == syntax.Imatch || x.Operator == syntax.Inotmatch
	not := x.Operator == syntax.Inotmatch || x.Operator == syntax.Cnotmatch
	l, r, span, e := c.value(x.Left), c.value(x.Right), c.spot(x), c.e
	return func(f *frame.Frame) (any, error) {
		a, err := l(f)
		if err != nil {
			return nil, err
		}
		b, err := r(f)
		if err != nil {
			return nil, err
		}
		if !enumerable(a) {
			ok, err := e.match(f, value.ToString(a), b, ignore)
			if err != nil {
				return nil, at(err, span)
			}
			return ok != not, nil
		}
		re, err := types.PatternOf(b, ignore)
		if err != nil {
			return nil, at(err, span)
		}
		v, err := perElement(a, func(v any) (bool, error) {
			ok, err := re.MatchString(value.ToString(v))
			return ok != not, err
		})
		return v, at(err, span)
	}
}

// match matches a text against a pattern and sets $Matches when it fits.
func (e *Engine) match(f *frame.Frame, text string, pattern any, ignoreCase bool) (bool, error) {
	re, err := types.PatternOf(pattern, ignoreCase)
	if err != nil {
		return false, err
	}
	m, err := re.FindStringMatch(text)
	if err != nil || m == nil {
		return false, err
	}
	table := value.NewHashtable(m.GroupCount())
	groups := m.Groups()
	for i := len(groups) - 1; i >= 0; i-- {
		g := groups[i]
		if len(g.Captures) == 0 {
			continue
		}
		if n, numbered := groupNumber(g.Name); numbered {
			table.Set(n, g.String())
		} else {
			table.Set(g.Name, g.String())
		}
	}
	return true, f.Set("Matches", table)
}

func groupNumber(name string) (int32, bool) {
	n := int32(0)
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || name[i] > '9' {
			return 0, false
		}
		n = n*10 + int32(name[i]-'0')
	}
	return n, name != ""
}

// replaceOne replaces every match in one text, by a text with substitutions or by what a block makes of the match.
func (e *Engine) replaceOne(f *frame.Frame, text string, pattern, by any, ignoreCase bool) (any, error) {
	re, err := types.ReplacePattern(pattern, ignoreCase)
	if err != nil {
		return nil, err
	}
	block, ok := value.Base(by).(pipeline.Block)
	if !ok {
		s, err := re.Replace(text, value.ToString(by), -1, -1)
		return s, err
	}
	call, err := block.Call(e.Proc(f))
	if err != nil {
		return nil, err
	}
	defer call.Done()
	return types.ReplaceEach(re, text, func(m any) (string, error) {
		v, err := call.Value(m)
		return value.ToString(v), err
	})
}
