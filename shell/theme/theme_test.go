package theme

import "testing"

func TestStyle(t *testing.T) {
	if got := New(true).Style(Command); got != "\x1b[93m" {
		t.Errorf("%q", got)
	}
	if got := New(false).Style(Command); got != "" {
		t.Errorf("without colours: %q", got)
	}
}

func TestWanted(t *testing.T) {
	env := func(m map[string]string) func(string) (string, bool) {
		return func(k string) (string, bool) { v, ok := m[k]; return v, ok }
	}
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{"TERM": "xterm-256color"}, true},
		{map[string]string{"TERM": "xterm-256color", "NO_COLOR": ""}, false},
		{map[string]string{"TERM": "dumb"}, false},
	} {
		if got := Wanted(env(c.env)); got != c.want {
			t.Errorf("%v: %v", c.env, got)
		}
	}
}
