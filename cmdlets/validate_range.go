package cmdlets

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// RangeKind is ValidateRangeKind.
type RangeKind uint8

// The kinds of ranges.
const (
	Between RangeKind = iota
	Positive
	NonNegative
	Negative
	NonPositive
)

// Range is ValidateRange: between two bounds, or of a kind.
type Range struct {
	Kind     RangeKind
	Min, Max any
}

// NewRange returns the range between two bounds of the same type.
func NewRange(least, most any) *Range { return &Range{Min: least, Max: most} }

var rangeTexts = [...]struct{ id, text string }{
	Positive:    {"ValidateRangePositiveFailure", "greater than zero"},
	NonNegative: {"ValidateRangeNonNegativeFailure", "greater than or equal to zero"},
	Negative:    {"ValidateRangeNegativeFailure", "less than zero"},
	NonPositive: {"ValidateRangeNonPositiveFailure", "less than or equal to zero"},
}

// Check refuses values outside the range.
func (r *Range) Check(_ *pipeline.Proc, v any) error {
	return each(v, func(e any) error {
		if r.Kind != Between {
			return r.checkKind(e)
		}
		return r.checkBounds(e)
	})
}

func (r *Range) checkKind(e any) error {
	n, err := compare(e, int32(0))
	if err != nil {
		return failure("ValidationRangeElementType", "The argument \"%s\" cannot be validated because its type is not comparable with zero.", textOf(e))
	}
	ok := [...]bool{Positive: n > 0, NonNegative: n >= 0, Negative: n < 0, NonPositive: n <= 0}[r.Kind]
	if ok {
		return nil
	}
	return failure(rangeTexts[r.Kind].id, "The argument \"%s\" cannot be validated because its value is not %s.", textOf(e), rangeTexts[r.Kind].text)
}

func (r *Range) checkBounds(e any) error {
	low, err := r.compareTo(e, r.Min)
	if err == nil {
		var high int
		if high, err = r.compareTo(e, r.Max); err == nil {
			return r.outside(e, low, high)
		}
	}
	return failure("ValidationRangeElementType", "The argument cannot be validated because its type \"%s\" is not the same type (%s) as the maximum and minimum limits of the parameter. "+
		"Make sure the argument is of type %s and then try the command again.", typeName(e), typeName(r.Min), typeName(r.Min))
}

func (r *Range) compareTo(e, limit any) (int, error) { return compare(e, limit) }

func (r *Range) outside(e any, low, high int) error {
	if low < 0 {
		return failure("ValidateRangeTooSmall", "The %s argument is less than the minimum allowed range of %s. Supply an argument that is greater than or equal to %s and then try the command again.", textOf(e), textOf(r.Min), textOf(r.Min))
	}
	if high > 0 {
		return failure("ValidateRangeTooBig", "The %s argument is greater than the maximum allowed range of %s. Supply an argument that is less than or equal to %s and then try the command again.", textOf(e), textOf(r.Max), textOf(r.Max))
	}
	return nil
}

func typeName(v any) string {
	if t := value.TypeOf(v); t != nil {
		return t.ShortName()
	}
	return "null"
}
