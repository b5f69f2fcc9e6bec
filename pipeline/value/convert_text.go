package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// parseAs is the cast of text to a numeric type or char.
func parseAs(s string, t *Type) (any, error) {
	switch {
	case t == CharType:
		return parseChar(s)
	case s == "":
		return exactZero(t), nil
	}
	n, ok := ParseNumber(s)
	if !ok {
		n, ok = parsePlain(s, t)
	}
	if !ok {
		return nil, castError(textCastID(t), s, t, NewException(FormatExceptionType, "The input string '"+s+"' was not in a correct format.", nil))
	}
	r, err := ConvertNumber(n, t)
	if err != nil {
		return nil, castError(textCastID(t), s, t, overflow(t))
	}
	return r, nil
}

// textCastID is the id of a failed cast of text.
func textCastID(t *Type) string {
	switch t {
	case Float64Type, Float32Type:
		return "InvalidCastFromStringToDoubleOrSingle"
	case DecimalType:
		return "InvalidCastFromStringToDecimal"
	case BigIntType:
		return "InvalidCastParseTargetInvocationWithFormatProvider"
	}
	return "InvalidCastFromStringToInteger"
}

// parsePlain reads the forms that .NET takes beyond the language's own: thousands separators, names of infinity.
func parsePlain(s string, t *Type) (any, bool) {
	s = strings.TrimSpace(s)
	switch strings.ToLower(s) {
	case "nan", "-nan", "+nan":
		return math.NaN(), floating(t)
	case "infinity", "∞", "+infinity", "+∞":
		return math.Inf(1), floating(t)
	case "-infinity", "-∞":
		return math.Inf(-1), floating(t)
	}
	if !strings.Contains(s, ",") || strings.HasPrefix(strings.TrimLeft(s, "+-"), ",") {
		return nil, false
	}
	whole, frac, _ := strings.Cut(s, ".")
	if strings.Contains(frac, ",") {
		return nil, false
	}
	s = strings.ReplaceAll(s, ",", "")
	if t == BigIntType {
		return new(big.Int).SetString(s, 10)
	}
	if t == DecimalType {
		return ParseDecimal(s)
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && whole != ""
}

func floating(t *Type) bool { return t == Float64Type || t == Float32Type }

func parseChar(s string) (any, error) {
	if UTF16Len(s) == 1 {
		return UnitAt(s, 0), nil
	}
	reason := NewException(FormatExceptionType, "String must be exactly one character long.", nil)
	return nil, castError("InvalidCastParseTargetInvocation", s, CharType, reason)
}
