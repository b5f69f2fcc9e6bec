package value

import (
	"math/big"
	"testing"
)

func dec(s string) Decimal {
	v, _ := ParseNumber(s + "d")
	d, _ := v.(Decimal)
	return d
}

func TestFormatValue(t *testing.T) {
	big1, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	for _, c := range []struct {
		v          any
		spec, want string
	}{
		{1234567.891, "N", "1,234,567.891"}, {0.05, "N1", "0.1"}, {-1234.5, "N2", "-1,234.50"}, {int32(12), "N3", "12.000"},
		{0.5, "N0", "0"}, {1.5, "N0", "2"}, {2.5, "N0", "2"}, {3.5, "N0", "4"}, {0.25, "F1", "0.2"}, {2.675, "F2", "2.67"}, {1.005, "N2", "1.00"},
		{0.5, "0", "1"}, {2.5, "0", "3"}, {0.25, "0.0", "0.3"}, {1234.5, "#,##0", "1,235"}, {0.125, "P0", "12%"}, {2.5, "C0", "$2"},
		{1234.5, "C", "$1,234.50"}, {int32(-3), "C", "-$3.00"}, {0.1234, "P", "12.340%"}, {-0.25, "P1", "-25.0%"},
		{12345.678, "E", "1.234568E+004"}, {0.00012, "e3", "1.200e-004"}, {1234.567, "F", "1234.567"}, {-0.001, "F2", "-0.00"},
		{int32(-42), "D4", "-0042"}, {uint8(7), "D3", "007"}, {int32(255), "X", "FF"}, {int32(-1), "x", "ffffffff"}, {int32(255), "X4", "00FF"},
		{int32(5), "B8", "00000101"}, {big.NewInt(255), "X", "0FF"}, {big.NewInt(-1), "X", "F"}, {big1, "N0", "123,456,789,012,345,678,901,234,567,890"},
		{1234.5678, "G3", "1.23E+03"}, {0.00001234, "G", "1.234E-05"}, {123.0, "G", "123"}, {1e16, "R", "1E+16"}, {123456.789, "g4", "1.235e+05"},
		{dec("1.10"), "G", "1.10"}, {dec("2.5"), "N0", "3"}, {dec("-0.001"), "F2", "0.00"}, {dec("1234.565"), "N2", "1,234.57"},
		{3.14159, "0.00", "3.14"}, {int32(7), "000", "007"}, {3.10, "#.##", "3.1"}, {int32(1234567), "#,##0", "1,234,567"}, {int32(0), "#", ""},
		{0.5, "0.##", "0.5"}, {3.14159, "00.0", "03.1"}, {0.256, "0.0%", "25.6%"}, {int32(5), "+0;-0;zero", "+5"}, {int32(-5), "+0;-0;zero", "-5"},
		{int32(0), "+0;-0;zero", "zero"}, {int32(1234567), "0,.0", "1234.6"}, {int32(3), "0 'items'", "3 items"}, {int64(4255550123), "(###) ###-####", "(425) 555-0123"},
		{int32(12345), "0.00E+0", "1.23E+4"}, {-1.5, "0.0", "-1.5"}, {-0.5, "0.0", "-0.5"}, {int32(1234567890), "#,#,,", "1,235"}, {0.00125, "0.0‰", "1.3‰"},
		{int32(42), `\#0`, "#42"}, {1234.0, "00,000.00", "01,234.00"}, {-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"}, {-0.4, "0;(0)", "-0"},
		{int32(1000), "R2", "!Format specifier was invalid."}, {1.5, "D", "!Format specifier was invalid."}, {int32(1), "Q", "!Format specifier was invalid."},
		{"text", "N2", "text"}, {true, "N2", "True"}, {int32(1500), "G2", "1.5E+03"}, {float32(1.1), "N2", "1.10"}, {float32(0.1), "0.000000000", "0.100000000"},
	} {
		got, err := FormatValue(c.v, c.spec)
		if err != nil {
			got = "!" + err.Error()
		}
		if got != c.want {
			t.Errorf("%v.ToString(%q) = %q, want %q", c.v, c.spec, got, c.want)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		format string
		args   []any
		want   string
	}{
		{"[{0,5}]", []any{"ab"}, "[   ab]"}, {"[{0,-5}]", []any{"ab"}, "[ab   ]"}, {"[{0,8:N2}]", []any{3.14159}, "[    3.14]"},
		{"{{0}}", nil, "{0}"}, {"{{{0}}}", []any{int32(1)}, "{1}"}, {"{0} {1}", []any{nil, int32(2)}, " 2"}, {"[{0,4}]", []any{nil}, "[    ]"},
		{"{0}", []any{NewArray(int32(1))}, "System.Object[]"},
		{"{1}", []any{1}, "!Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of the argument list.."},
		{"{", nil, "!Error formatting a string: Input string was not in a correct format. Failure to parse near offset 1. Format item ends prematurely.."},
		{"a } b", nil, "!Error formatting a string: Input string was not in a correct format. Failure to parse near offset 3. Unexpected closing brace without a corresponding opening brace.."},
		{"{a}", nil, "!Error formatting a string: Input string was not in a correct format. Failure to parse near offset 1. Expected an ASCII digit.."},
		{"{0:D}", []any{1.5}, "!Error formatting a string: Format specifier was invalid.."},
	} {
		got, err := Format(c.format, c.args)
		if err != nil {
			got = "!" + err.Error()
		}
		if got != c.want {
			t.Errorf("%q -f %v = %q, want %q", c.format, c.args, got, c.want)
		}
	}
}
