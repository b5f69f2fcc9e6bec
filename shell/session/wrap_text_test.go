package session

import (
	"strings"
	"testing"
)

func TestWrapText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"short", "short"},
		{strings.Repeat("x", 9) + " yy", strings.Repeat("x", 9) + " \nyy"},
		{strings.Repeat("x", 10) + " yy", strings.Repeat("x", 10) + "\n yy"},
		{strings.Repeat("x", 15), strings.Repeat("x", 10) + "\n" + strings.Repeat("x", 5)},
		{"a\nb", "a\nb"},
	} {
		if got := wrapText(c.text, 10); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
