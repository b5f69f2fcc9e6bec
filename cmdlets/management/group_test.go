package management

import (
	"testing"

	"csshell/cmdlets"
)

func TestDeclarations(t *testing.T) {
	for _, err := range cmdlets.Check(Group()) {
		t.Error(err)
	}
}

func TestSplitAndJoin(t *testing.T) {
	for _, c := range []struct{ path, leaf, parent string }{
		{"/srv/a.csv", "a.csv", "/srv"}, {"/a", "a", "/"}, {"a", "a", ""}, {"a/b/..", "a", ""}, {"env:PATH", "PATH", "env:"}, {`a\b.txt`, "b.txt", "a"},
	} {
		if l, p := leaf(c.path), parent(c.path); l != c.leaf || p != c.parent {
			t.Errorf("%s: %q %q, want %q %q", c.path, l, p, c.leaf, c.parent)
		}
	}
	for _, c := range [][3]string{{"a", "b", "a/b"}, {"a/", "/b", "a/b"}, {"a", "", "a/"}, {"a", `b\c`, "a/b/c"}} {
		if got := join(c[0], c[1]); got != c[2] {
			t.Errorf("join %s %s: %s", c[0], c[1], got)
		}
	}
}
