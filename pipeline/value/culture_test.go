package value

import "testing"

func TestCultures(t *testing.T) {
	de := FindCulture("DE-de")
	if de == nil || FindCulture("xx-XX") != nil || FindLCID(1033) != enUS {
		t.Fatal("lookup of cultures")
	}
	d, _ := NewDate(2020, 2, 3, 14, 5, 6, 0, Unspecified)
	for _, c := range []struct {
		v          any
		spec, want string
	}{
		{1234567.891, "N2", "1.234.567,89"}, {1.5, "", "1,5"}, {d, "", "03.02.2020 14:05:06"}, {d, "D", "Montag, 3. Februar 2020"}, {1234.5, "C", "1.234,50 €"},
		{-0.5, "P0", "-50 %"}, {d, "yyyy/MM", "2020.02"},
	} {
		if got, err := FormatValueIn(c.v, c.spec, de); got != c.want {
			t.Errorf("%v %q: %q, want %q (%v)", c.v, c.spec, got, c.want, err)
		}
	}
	for tag, c := range cultureTable() {
		for _, name := range append(c.Date.Months[:], c.Date.Days[:]...) {
			if name == "" {
				t.Errorf("%s lacks a name of a month or day", tag)
			}
		}
	}
	if got, err := (DateParser{Culture: de}).Parse("03.02.2020"); err != nil || got != d.Date() {
		t.Error(got, err)
	}
}
