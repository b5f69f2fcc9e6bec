package value

import "testing"

func TestUFormat(t *testing.T) {
	d, _ := NewDate(2024, 3, 5, 4, 7, 9, 0, UTC)
	for format, want := range map[string]string{
		"%Y-%m-%d": "2024-03-05", "%a %A %b %B": "Tue Tuesday Mar March", "%j": "065", "%p %I:%M": "AM 04:07", "%s": "1709611629", "%u %w": "2 2",
		"%e": " 5", "%%": "%", "%V": "10", "+%D": "03/05/24", "%C%y": "2024", "100%": "100%",
	} {
		if got := UFormat(d, format); got != want {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	}
}
