package cmdlets

import (
	"fmt"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// failure is a ValidationMetadataException with an id.
func failure(id, format string, args ...any) *errs.Record {
	return errs.New(id, errs.NotSpecified, nil, errs.ValidationMetadataType, format, args...)
}

// each checks every element of a collection, or the value itself.
func each(v any, check func(any) error) error {
	switch value.Base(v).(type) {
	case *value.Array, value.Enumerable:
		for _, e := range Elements(v) {
			if err := check(e); err != nil {
				return err
			}
		}
		return nil
	}
	return check(v)
}

func isCollection(v any) bool {
	switch value.Base(v).(type) {
	case *value.Array, value.Enumerable:
		return true
	}
	return false
}

// NotNull is ValidateNotNull.
type NotNull struct{}

// Check refuses null and collections that contain it.
func (NotNull) Check(_ *pipeline.Proc, v any) error {
	if value.IsNull(v) {
		return failure("ArgumentIsNull", "The argument is null. Provide a valid value for the argument, and then try running the command again.")
	}
	if isCollection(v) {
		for _, e := range Elements(v) {
			if value.IsNull(e) {
				return failure("ArgumentCollectionContainsNull", collectionContainsNull)
			}
		}
	}
	return nil
}

const (
	collectionContainsNull = "The argument is null, empty, or an element of the argument collection contains a null value. " +
		"Supply a collection that does not contain any null values and then try the command again."
	argumentNull  = "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again."
	argumentWhite = "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again."
)

// NotNullOrEmpty is ValidateNotNullOrEmpty.
type NotNullOrEmpty struct{}

// Check refuses null, empty texts, empty collections and collections that contain one of these.
func (NotNullOrEmpty) Check(_ *pipeline.Proc, v any) error {
	return filled(v, argumentNull, "ArgumentIsNullOrEmpty", func(s string) bool { return s == "" })
}

// NotNullOrWhiteSpace is ValidateNotNullOrWhiteSpace.
type NotNullOrWhiteSpace struct{}

// Check refuses what NotNullOrEmpty refuses, and blank texts.
func (NotNullOrWhiteSpace) Check(_ *pipeline.Proc, v any) error {
	return filled(v, argumentWhite, "ArgumentIsNullOrWhiteSpace", func(s string) bool { return strings.TrimSpace(s) == "" })
}

func filled(v any, text, id string, bad func(string) bool) error {
	if value.IsNull(v) {
		return failure(id, "%s", text)
	}
	if s, ok := value.Base(v).(string); ok {
		if bad(s) {
			return failure(id, "%s", text)
		}
		return nil
	}
	if h, ok := value.Base(v).(value.Dictionary); ok {
		if h.Len() == 0 {
			return failure("ArgumentIsEmpty", "%s", argumentNull)
		}
		return nil
	}
	if !isCollection(v) {
		return nil
	}
	items := Elements(v)
	if len(items) == 0 {
		return failure("ArgumentIsEmpty", "%s", collectionContainsNull)
	}
	for _, e := range items {
		s, isText := e.(string)
		if value.IsNull(e) || isText && bad(s) {
			return failure("ArgumentCollectionContainsNull", "%s", collectionContainsNull)
		}
	}
	return nil
}

// OneOf is ValidateSet.
type OneOf struct {
	Words         []string
	CaseSensitive bool
	// Message replaces the error text: {0} is the value, {1} the set.
	Message string
	// Generate gives the words when they are made at run time, nil for fixed ones.
	Generate func(p *pipeline.Proc) ([]string, error)
}

// Check refuses words outside the set.
func (o *OneOf) Check(p *pipeline.Proc, v any) error {
	words := o.Words
	if o.Generate != nil {
		var err error
		if words, err = o.Generate(p); err != nil {
			return err
		}
	}
	if value.IsNull(v) {
		return failure("ArgumentIsEmpty", "%s", argumentNull)
	}
	return each(v, func(e any) error {
		text := textOf(e)
		for _, w := range words {
			if w == text || !o.CaseSensitive && value.Fold(w) == value.Fold(text) {
				return nil
			}
		}
		list := strings.Join(words, ",")
		if o.Message != "" {
			return failure("ValidateSetFailure", "%s", fill(o.Message, text, list))
		}
		return failure("ValidateSetFailure", "The argument \"%s\" does not belong to the set \"%s\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.", text, list)
	})
}

// fill puts args into {0}, {1} ... of an ErrorMessage.
func fill(text string, args ...string) string {
	for i, a := range args {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", i), a)
	}
	return text
}

// Count is ValidateCount.
type Count struct{ Least, Most int }

// Check refuses collections with too few or too many elements.
func (c *Count) Check(_ *pipeline.Proc, v any) error {
	if !value.IsNull(v) && !isCollection(v) {
		return failure("NotAnArrayParameter", "The ValidateCount attribute cannot be applied to a parameter that is not an array parameter. Make the parameter an array parameter and then run the command again.")
	}
	n := len(Elements(v))
	if n >= c.Least && n <= c.Most {
		return nil
	}
	if c.Least == c.Most {
		return failure("ValidateCountExactFailure", "The argument count is incorrect: the parameter requires exactly %d value(s) - %d value(s) were provided.", c.Most, n)
	}
	return failure("ValidateCountMinMaxFailure", "The parameter requires at least %d value(s) and no more than %d value(s) - %d value(s) were provided.", c.Least, c.Most, n)
}

// Length is ValidateLength, in UTF-16 units.
type Length struct{ Least, Most int }

// Check refuses texts that are too short or too long.
func (l *Length) Check(_ *pipeline.Proc, v any) error {
	return each(v, func(e any) error {
		s, ok := value.Base(e).(string)
		if !ok {
			return failure("ValidateLengthNotString", "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a string or string[] parameter.")
		}
		n := utf16Len(s)
		if n < l.Least {
			return failure("ValidateLengthMinLengthFailure", "The character length (%d) of the argument is too short. Specify an argument with a length that is greater than or equal to \"%d\", and then try the command again.", n, l.Least)
		}
		if n > l.Most {
			return failure("ValidateLengthMaxLengthFailure", "The character length of the %d argument is too long. Shorten the character length of the argument so it is fewer than or equal to \"%d\" characters, and then try the command again.", n, l.Most)
		}
		return nil
	})
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

// NotEnum refuses texts that name a value of an enumeration: they are meant for another parameter at the same position.
type NotEnum struct{ Type *value.Type }

// Check refuses the names.
func (n *NotEnum) Check(p *pipeline.Proc, v any) error {
	s, ok := v.(string)
	if !ok || n.Type == nil {
		return nil
	}
	if e, err := value.ParseEnum(s, n.Type); err == nil && value.Fold(value.Text(e)) == value.Fold(s) {
		return failure("InvalidValueForNotePropertyName", "The value \"%s\" is the name of a kind of member. Use it with the parameter MemberType.", s)
	}
	return nil
}
