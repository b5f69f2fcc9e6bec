package value

import (
	"fmt"
	"strings"
)

// FormatEnum writes e as G (the name, the default), F (the name, as if it had flags), D (the number) or X (hexadecimal,
// as wide as the underlying type).
func FormatEnum(e Enum, spec string) (string, error) {
	switch strings.ToUpper(spec) {
	case "", "G":
		return e.String(), nil
	case "D":
		return itoa(e.N), nil
	case "F":
		if e.T != nil && e.T.Enum != nil {
			if s, ok := e.T.Enum.flags(e.N); ok {
				return s, nil
			}
		}
		return e.String(), nil
	case "X":
		width := enumWidth(e)
		return fmt.Sprintf("%0*X", width*2, uint64(e.N)&(1<<(8*width)-1)), nil
	}
	return "", NewException(FormatExceptionType, `Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".`, nil)
}

// enumWidth is the number of bytes of the underlying type.
func enumWidth(e Enum) int {
	if e.T == nil || e.T.Enum == nil {
		return 4
	}
	switch e.T.Enum.Under {
	case UInt8Type, Int8Type:
		return 1
	case Int16Type, UInt16Type:
		return 2
	case Int64Type, UInt64Type:
		return 8
	}
	return 4
}
