package core

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// questions are what the operators ask of a property's value and -Value.
var questions = map[string]func(a, b any, ignoreCase bool) (bool, error){
	"EqualSet":          func(a, b any, ic bool) (bool, error) { return value.Equal(a, b, ic), nil },
	"NotEqualSet":       func(a, b any, ic bool) (bool, error) { return !value.Equal(a, b, ic), nil },
	"GreaterThanSet":    order(func(n int) bool { return n > 0 }),
	"LessThanSet":       order(func(n int) bool { return n < 0 }),
	"GreaterOrEqualSet": order(func(n int) bool { return n >= 0 }),
	"LessOrEqualSet":    order(func(n int) bool { return n <= 0 }),
	"LikeSet":           like(true),
	"NotLikeSet":        like(false),
	"MatchSet":          match(true),
	"NotMatchSet":       match(false),
	"ContainsSet":       func(a, b any, ic bool) (bool, error) { return contains(a, b, ic), nil },
	"NotContainsSet":    func(a, b any, ic bool) (bool, error) { return !contains(a, b, ic), nil },
	"InSet":             func(a, b any, ic bool) (bool, error) { return contains(b, a, ic), nil },
	"NotInSet":          func(a, b any, ic bool) (bool, error) { return !contains(b, a, ic), nil },
}

func order(accept func(int) bool) func(a, b any, ic bool) (bool, error) {
	return func(a, b any, ic bool) (bool, error) {
		n, err := value.Compare(a, b, ic)
		return err == nil && accept(n), nil
	}
}

func like(want bool) func(a, b any, ic bool) (bool, error) {
	var last string
	var w *value.Wildcard
	return func(a, b any, ic bool) (bool, error) {
		if pattern := value.ToString(b); w == nil || pattern != last {
			last, w = pattern, value.Like(pattern, ic)
		}
		return w.Match(value.ToString(a)) == want, nil
	}
}

func match(want bool) func(a, b any, ic bool) (bool, error) {
	return func(a, b any, ic bool) (bool, error) {
		re, err := types.PatternOf(b, ic)
		if err != nil {
			return false, err
		}
		ok, err := re.MatchString(value.ToString(a))
		return ok == want, err
	}
}

func contains(list, x any, ignoreCase bool) bool {
	for _, e := range types.Elements(list) {
		if value.Equal(e, x, ignoreCase) {
			return true
		}
	}
	return false
}

// question makes the question of the chosen parameter set, nil for "is it true".
func (w *whereObject) question(p *pipeline.Proc) func(v any) (bool, error) {
	switch w.set {
	case "Not":
		return func(v any) (bool, error) { return !value.ToBool(v), nil }
	case "IsSet", "IsNotSet":
		return w.typeQuestion()
	case "EqualSet":
		if !w.EQ && !w.given {
			return nil
		}
	}
	name, sensitive := strings.CutPrefix(w.set, "CaseSensitive")
	ask := questions[name]
	if ask == nil {
		return nil
	}
	return func(v any) (bool, error) { return ask(v, w.Value, !sensitive) }
}

func (w *whereObject) typeQuestion() func(v any) (bool, error) {
	t, ok := value.Base(w.Value).(*value.Type)
	if !ok {
		t = types.Find(value.ToString(w.Value))
	}
	not := w.set == "IsNotSet"
	return func(v any) (bool, error) { return (t != nil && types.Is(v, t)) != not, nil }
}

// checkOperands refuses a value without an operator and an operator without its two operands.
func (w *whereObject) checkOperands(*pipeline.Proc) error {
	if w.set == "EqualSet" && !w.EQ {
		if !w.given {
			return nil
		}
		return errs.New("OperatorNotSpecified", errs.InvalidArgument, nil, errs.PSArgumentType,
			"An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. "+
				"For example, Get-Process | Where-Object -Property Name -eq Idle")
	}
	if w.set != "Not" && !w.given {
		return errs.New("ValueNotSpecifiedForWhereObject", errs.InvalidArgument, nil, errs.PSArgumentType,
			"The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.")
	}
	return nil
}
