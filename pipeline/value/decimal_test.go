package value

import "testing"

func TestDecimalArithmetic(t *testing.T) {
	for _, c := range []struct {
		op   func(d, e Decimal) (Decimal, bool)
		a, b string
		want string
	}{
		{Decimal.Plus, "1.10", "2.2", "3.30"}, {Decimal.Minus, "1.00", "1", "0.00"}, {Decimal.Times, "1.5", "2.00", "3.000"},
		{Decimal.Over, "1", "8", "0.125"}, {Decimal.Over, "6.00", "2", "3.00"}, {Decimal.Over, "6", "2.00", "3"},
		{Decimal.Over, "1", "3", "0.3333333333333333333333333333"}, {Decimal.Over, "-2", "3", "-0.6666666666666666666666666667"},
		{Decimal.Over, "100", "3", "33.333333333333333333333333333"}, {Decimal.Rem, "7.5", "2", "1.5"}, {Decimal.Rem, "-7", "3", "-1"},
		{Decimal.Plus, "79228162514264337593543950335", "1", "overflow"}, {Decimal.Times, "79228162514264337593543950335", "2", "overflow"},
		{Decimal.Times, "0.0000000000000000000000000001", "0.5", "0.0000000000000000000000000000"},
		{Decimal.Plus, "79228162514264337593543950334", "0.5", "79228162514264337593543950334"},
	} {
		got := "overflow"
		if d, ok := c.op(dec(c.a), dec(c.b)); ok {
			got = d.String()
		}
		if got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestDecimalRound(t *testing.T) {
	for _, c := range []struct {
		in     string
		digits int
		mode   RoundMode
		want   string
	}{
		{"1.25", 1, ToEven, "1.2"}, {"1.35", 1, ToEven, "1.4"}, {"1.25", 1, AwayFromZero, "1.3"}, {"-1.5", 0, ToNegativeInfinity, "-2"},
		{"-1.5", 0, ToPositiveInfinity, "-1"}, {"2.7", 0, ToZero, "2"}, {"1.5", 3, ToEven, "1.5"}, {"-0.4", 0, ToEven, "0"},
	} {
		if got := dec(c.in).Round(c.digits, c.mode).String(); got != c.want {
			t.Errorf("%s to %d digits: %s, want %s", c.in, c.digits, got, c.want)
		}
	}
}

func TestDecimalFromFloat(t *testing.T) {
	for f, want := range map[float64]string{0.1: "0.1", 1.10: "1.1", 1e20: "100000000000000000000", 123456789.123456789: "123456789.123457", -2.5: "-2.5"} {
		if d, _ := DecimalFromFloat64(f); d.String() != want {
			t.Errorf("%v: %s, want %s", f, d, want)
		}
	}
}
