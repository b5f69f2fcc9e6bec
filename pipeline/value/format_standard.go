package value

import (
	"strconv"
	"strings"
)

// The patterns of .NET's NumberFormatInfo, by their numbers: n is the number, $ and % the symbol.
var (
	numberNegatives   = []string{"(n)", "-n", "- n", "n-", "n -"}
	currencyPositives = []string{"$n", "n$", "$ n", "n $"}
	currencyNegatives = []string{
		"($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $", "($ n)", "(n $)", "$- n",
	}
	percentPositives = []string{"n %", "n%", "%n", "% n"}
	percentNegatives = []string{"-n %", "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n", "n- %"}
)

// formatDigits writes d in one of the standard formats C E F G N P.
func formatDigits(d *decimalDigits, letter byte, prec int, f *NumberFormat) (string, error) {
	switch letter | 0x20 {
	case 'c':
		s := fixed(d, orDefault(prec, f.CurrencyDigits), f.CurrencyDecimal, f.CurrencyGroup, f.GroupSizes)
		return dress(s, d.neg, currencyPositives[f.CurrencyPositive], currencyNegatives[f.CurrencyNegative], f.Currency, f), nil
	case 'f':
		s := fixed(d, orDefault(prec, f.Digits), f.Decimal, "", nil)
		return dress(s, d.neg, "n", "-n", "", f), nil
	case 'n':
		s := fixed(d, orDefault(prec, f.Digits), f.Decimal, f.Group, f.GroupSizes)
		return dress(s, d.neg, "n", numberNegatives[f.NumberNegative], "", f), nil
	case 'p':
		if len(d.digits) > 0 {
			d.scale += 2
		}
		s := fixed(d, orDefault(prec, f.PercentDigits), f.Decimal, f.Group, f.GroupSizes)
		return dress(s, d.neg, percentPositives[f.PercentPositive], percentNegatives[f.PercentNegative], f.Percent, f), nil
	case 'e':
		d.round(orDefault(prec, 6) + 1)
		return dress(scientific(d, orDefault(prec, 6), letter, 3, f), d.neg, "n", "-n", "", f), nil
	case 'g':
		return dress(generalDigits(d, prec, letter, f), d.neg, "n", "-n", "", f), nil
	}
	return "", badFormat()
}

// fixed rounds d to n places and writes it with separators.
func fixed(d *decimalDigits, n int, point, group string, sizes []int) string {
	d.round(d.scale + n)
	b := grouped(d.whole(), group, sizes)
	if n > 0 {
		b = append(append(b, point...), d.places(n)...)
	}
	return string(b)
}

// grouped puts the separator between groups of digits, counted from the right; the last size repeats unless it is 0.
func grouped(digits []byte, sep string, sizes []int) []byte {
	if sep == "" || len(sizes) == 0 {
		return digits
	}
	var cuts []int
	for i, at := 0, len(digits); sizes[i] > 0 && at > sizes[i]; {
		at -= sizes[i]
		cuts = append(cuts, at)
		if i+1 < len(sizes) {
			i++
		}
	}
	out := make([]byte, 0, len(digits)+len(cuts)*len(sep))
	next := len(cuts) - 1
	for i, c := range digits {
		if next >= 0 && cuts[next] == i {
			out = append(out, sep...)
			next--
		}
		out = append(out, c)
	}
	return out
}

// dress puts number, sign and symbol together by a pattern.
func dress(n string, neg bool, positive, negative, symbol string, f *NumberFormat) string {
	pattern := positive
	if neg {
		pattern = negative
	}
	if pattern == "n" {
		return n
	}
	var b strings.Builder
	for _, c := range []byte(pattern) {
		switch c {
		case 'n':
			b.WriteString(n)
		case '-':
			b.WriteString(f.Negative)
		case '$', '%':
			b.WriteString(symbol)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// scientific writes d.ddddE+xxx with n digits behind the point and at least width in the exponent.
func scientific(d *decimalDigits, n int, letter byte, width int, f *NumberFormat) string {
	b := append(make([]byte, 0, n+10), d.at(0))
	if n > 0 {
		b = append(b, f.Decimal...)
		for i := range n {
			b = append(b, d.at(i+1))
		}
	}
	exp := d.scale - 1
	if len(d.digits) == 0 {
		exp = 0
	}
	return string(appendExponent(b, exp, letter, width, f.Positive, f))
}

func appendExponent(b []byte, exp int, letter byte, width int, plus string, f *NumberFormat) []byte {
	b = append(b, letter)
	if exp < 0 {
		b, exp = append(b, f.Negative...), -exp
	} else {
		b = append(b, plus...)
	}
	return append(b, pad(strconv.Itoa(exp), width)...)
}

// generalDigits is the G format with a precision: plain digits unless the exponent is below -5 or the precision too small.
func generalDigits(d *decimalDigits, prec int, letter byte, f *NumberFormat) string {
	if prec <= 0 {
		prec = max(len(d.digits), 1)
	}
	d.round(prec)
	if len(d.digits) > 0 && (d.scale > prec || d.scale < -3) {
		return scientific(d, len(d.digits)-1, letter-('g'-'e'), 2, f)
	}
	n := max(len(d.digits)-d.scale, 0)
	if len(d.digits) == 0 {
		n = 0
	}
	return fixed(d, n, f.Decimal, "", nil)
}
