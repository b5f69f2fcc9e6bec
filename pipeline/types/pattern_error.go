package types

import (
	"errors"
	"fmt"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"

	"github.com/dlclark/regexp2"
	"github.com/dlclark/regexp2/syntax"
)

var regexParseType = &value.Type{Name: "System.Text.RegularExpressions.RegexParseException", Base: errs.ArgumentType}

// patternError is .NET's exception for a pattern that is no regular expression. The engine tells what is wrong, not
// where: the place is the end of the shortest beginning of the pattern that is wrong in the same way.
func patternError(pattern string, options regexp2.RegexOptions, err error) *value.Exception {
	var bad *syntax.Error
	if !errors.As(err, &bad) {
		return errs.NewException(regexParseType, "%s", err.Error())
	}
	at := pattern
	if !unterminated[bad.Code] {
		at = faultyStart(pattern, options, bad)
	}
	text := patternFault(bad, at, pattern)
	return errs.NewException(regexParseType, "Invalid pattern '%s' at offset %d. %s", pattern, value.UTF16Len(at), text)
}

// unterminated are the faults that only the end of the pattern shows.
var unterminated = map[syntax.ErrorCode]bool{syntax.ErrMissingParen: true, syntax.ErrUnterminatedBracket: true, syntax.ErrUnterminatedComment: true,
	syntax.ErrIllegalEndEscape: true, syntax.ErrTooFewHex: true, syntax.ErrMissingControl: true}

func faultyStart(pattern string, options regexp2.RegexOptions, bad *syntax.Error) string {
	for i := range pattern {
		if i == 0 {
			continue
		}
		var e *syntax.Error
		if _, err := regexp2.Compile(pattern[:i], options); errors.As(err, &e) && e.Code == bad.Code && fmt.Sprint(e.Args...) == fmt.Sprint(bad.Args...) {
			return pattern[:i]
		}
	}
	return pattern
}

// patternFault is .NET's text for a fault; at is the pattern up to it.
func patternFault(bad *syntax.Error, at, pattern string) string {
	last := ""
	if at != "" {
		last = at[len(at)-1:]
	}
	switch bad.Code {
	case syntax.ErrMissingRepeatArgument:
		return "Quantifier '" + last + "' following nothing."
	case syntax.ErrInvalidRepeatOp:
		return "Nested quantifier '" + last + "'."
	case syntax.ErrInvalidGroupName:
		if at == pattern {
			return "Unrecognized grouping construct."
		}
	}
	format, ok := patternFaults[bad.Code]
	if !ok {
		return bad.Error()
	}
	if len(bad.Args) == 0 || !strings.Contains(format, "%v") {
		return format
	}
	return fmt.Sprintf(format, bad.Args...)
}

var patternFaults = map[syntax.ErrorCode]string{
	syntax.ErrUnterminatedComment:        "Unterminated (?#...) comment.",
	syntax.ErrInvalidRepeatSize:          "Illegal {x,y} with x > y.",
	syntax.ErrCaptureGroupOutOfRange:     "Capture group numbers must be less than or equal to Int32.MaxValue.",
	syntax.ErrUnexpectedParen:            "Too many )'s.",
	syntax.ErrMissingParen:               "Not enough )'s.",
	syntax.ErrConditionalExpression:      "Illegal conditional (?(...)) expression.",
	syntax.ErrTooManyAlternates:          "Too many | in (?()|).",
	syntax.ErrUnrecognizedGrouping:       "Unrecognized grouping construct.",
	syntax.ErrInvalidGroupName:           "Invalid group name: Group names must begin with a word character.",
	syntax.ErrCapNumNotZero:              "Capture number cannot be zero.",
	syntax.ErrUndefinedBackRef:           "Reference to undefined group number %v.",
	syntax.ErrUndefinedNameRef:           "Reference to undefined group name '%v'.",
	syntax.ErrAlternationCantCapture:     "Alternation conditions do not capture and cannot be named.",
	syntax.ErrAlternationCantHaveComment: "Alternation conditions cannot be comments.",
	syntax.ErrMalformedReference:         "Conditional alternation is missing a closing parenthesis after the group number %v.",
	syntax.ErrUndefinedReference:         "Conditional alternation refers to an undefined group number %v.",
	syntax.ErrIllegalEndEscape:           `Illegal \ at end of pattern.`,
	syntax.ErrMalformedSlashP:            `Malformed \p{X} character escape.`,
	syntax.ErrIncompleteSlashP:           `Incomplete \p{X} character escape.`,
	syntax.ErrUnknownSlashP:              "Unknown property '%v'.",
	syntax.ErrUnrecognizedEscape:         `Unrecognized escape sequence \%v.`,
	syntax.ErrMissingControl:             "Missing control character.",
	syntax.ErrUnrecognizedControl:        "Unrecognized control character.",
	syntax.ErrTooFewHex:                  "Insufficient or invalid hexadecimal digits.",
	syntax.ErrMalformedNameRef:           `Malformed \k<...> named back reference.`,
	syntax.ErrBadClassInCharRange:        `Cannot include class \%v in character range.`,
	syntax.ErrUnterminatedBracket:        "Unterminated [] set.",
	syntax.ErrSubtractionMustBeLast:      "A subtraction must be the last element in a character class.",
	syntax.ErrReversedCharRange:          "[x-y] range in reverse order.",
}
