package types

import (
	"testing"

	"csshell/pipeline/value"
)

func typ(t *testing.T, name string) *value.Type {
	t.Helper()
	v := Find(name)
	if v == nil {
		t.Fatalf("no type %s", name)
	}
	return v
}

func textOf(v any, err error) string {
	if err != nil {
		return "!" + err.Error()
	}
	return value.ToString(v)
}

func TestTimeTypesDeclare(t *testing.T) {
	for _, e := range timeTypes() {
		if e.def == nil {
			continue
		}
		d := e.def()
		for _, rows := range [][]Row{d.New, d.Members, d.Static} {
			for _, r := range rows {
				if s := parseSignature(r.Text, nil); s.name == "" || s.spelt == "" || r.Do == nil {
					t.Errorf("%s: bad row %q", e.t.Name, r.Text)
				}
			}
		}
	}
}

func TestTimeTypes(t *testing.T) {
	date := typ(t, "datetime")
	d, err := Convert(nil, "2024-03-05 14:07:09.250", date)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ member, want string }{
		{"DayOfWeek", "Tuesday"}, {"DayOfYear", "65"}, {"Kind", "Unspecified"}, {"Millisecond", "250"}, {"TimeOfDay", "14:07:09.2500000"}, {"DateTime", "Tuesday, March 5, 2024 2:07:09 PM"},
	} {
		v, _, err := Get(nil, d, c.member)
		if got := textOf(v, err); got != c.want {
			t.Errorf("%s: %q, want %q", c.member, got, c.want)
		}
	}
	for _, c := range []struct {
		method string
		args   []any
		want   string
	}{
		{"ToString", []any{"s"}, "2024-03-05T14:07:09"}, {"ToString", nil, "3/5/2024 2:07:09 PM"}, {"AddDays", []any{int32(1)}, "03/06/2024 14:07:09"},
		{"AddMonths", []any{int32(-1)}, "02/05/2024 14:07:09"}, {"ToShortDateString", nil, "3/5/2024"}, {"ToString", []any{"N", value.InvariantCulture()}, "!Exception calling \"ToString\" with \"2\" argument(s): \"Input string was not in a correct format.\""},
		{"ToFileTimeUtc", nil, "133541212292500000"}, {"ToOADate", nil, "45356.5883015046"},
	} {
		v, err := Call(nil, d, c.method, c.args)
		if got := textOf(v, err); got != c.want {
			t.Errorf("%s(%v): %q, want %q", c.method, c.args, got, c.want)
		}
	}
}

func TestTimeStatics(t *testing.T) {
	inv := value.InvariantCulture()
	for _, c := range []struct {
		typ, method string
		args        []any
		want        string
	}{
		{"datetime", "ParseExact", []any{"05.03.2024", "dd.MM.yyyy", inv}, "03/05/2024 00:00:00"}, {"datetime", "IsLeapYear", []any{int32(2024)}, "True"},
		{"datetime", "ParseExact", []any{"20240305", "yyyyMMdd", nil}, "03/05/2024 00:00:00"},
		{"datetime", "ParseExact", []any{"2024", &value.Array{Elem: value.StringType, Items: []any{"yyyy-MM", "yyyy"}}, inv, "None"}, "01/01/2024 00:00:00"},
		{"timespan", "FromDays", []any{1.5}, "1.12:00:00"}, {"timespan", "FromMinutes", []any{int32(90)}, "01:30:00"}, {"timespan", "FromHours", []any{int32(-5)}, "-05:00:00"},
		{"datetimeoffset", "FromUnixTimeSeconds", []any{int32(1709647629)}, "03/05/2024 14:07:09 +00:00"}, {"guid", "Parse", []any{"0f8fad5bd9cb469fa16570867728950e"}, "0f8fad5b-d9cb-469f-a165-70867728950e"},
		{"timezoneinfo", "ConvertTimeBySystemTimeZoneId", []any{value.UnixZero, "America/New_York"}, "12/31/1969 19:00:00"},
	} {
		v, err := CallStatic(nil, typ(t, c.typ), c.method, c.args)
		if got := textOf(v, err); got != c.want {
			t.Errorf("[%s]::%s(%v): %q, want %q", c.typ, c.method, c.args, got, c.want)
		}
	}
	for _, c := range []struct {
		typ  string
		args []any
		want string
	}{
		{"timespan", []any{int32(1), int32(2), int32(3)}, "01:02:03"}, {"timespan", []any{int32(1), int32(2), int32(3), int32(4), int32(5)}, "1.02:03:04.0050000"},
		{"datetime", []any{int32(2024), int32(3), int32(5)}, "03/05/2024 00:00:00"}, {"dateonly", []any{int32(2024), int32(3), int32(5)}, "3/5/2024"},
		{"datetime", []any{int32(2023), int32(2), int32(29)}, "!Exception calling \".ctor\" with \"3\" argument(s): \"Year, Month, and Day parameters describe an un-representable DateTime.\""},
		{"timeonly", []any{int32(14), int32(7)}, "2:07 PM"}, {"cultureinfo", []any{"de-DE"}, "de-DE"},
	} {
		v, err := New(nil, typ(t, c.typ), c.args)
		if got := textOf(v, err); got != c.want {
			t.Errorf("[%s]::new(%v): %q, want %q", c.typ, c.args, got, c.want)
		}
	}
}

func TestCultureMembers(t *testing.T) {
	c, err := Convert(nil, "de-DE", typ(t, "cultureinfo"))
	if err != nil {
		t.Fatal(err)
	}
	n, _, _ := Get(nil, c, "NumberFormat")
	if v, _, err := Get(nil, n, "NumberDecimalSeparator"); textOf(v, err) != "," {
		t.Error(v, err)
	}
	if err := Set(nil, n, "NumberDecimalSeparator", ";"); err == nil {
		t.Error("a culture of the system was changed")
	}
	ti, _, _ := Get(nil, c, "TextInfo")
	if v, err := Call(nil, ti, "ToTitleCase", []any{"war and PEACE o'neill"}); textOf(v, err) != "War And PEACE O'neill" {
		t.Error(v, err)
	}
	cal, _, _ := Get(nil, c, "Calendar")
	d, _ := value.ParseDate("2024-12-30")
	if v, err := Call(nil, cal, "GetWeekOfYear", []any{d, "FirstFourDayWeek", "Monday"}); textOf(v, err) != "53" {
		t.Error(v, err)
	}
}
