package drive

import "testing"

func TestParse(t *testing.T) {
	s := NewSpace("/srv/data", nil)
	for _, c := range []struct{ text, show, inner string }{
		{"a.txt", "/srv/data/a.txt", "/srv/data/a.txt"},
		{"../x/./y", "/srv/x/y", "/srv/x/y"},
		{`sub\f.txt`, "/srv/data/sub/f.txt", "/srv/data/sub/f.txt"},
		{"/../etc", "/etc", "/etc"},
		{"env:PATH", "Env:/PATH", "PATH"},
		{"variable:", "Variable:/", ""},
		{"FileSystem::/tmp/x", "/tmp/x", "/tmp/x"},
		{`Microsoft.PowerShell.Core\FileSystem::/tmp`, "/tmp", "/tmp"},
	} {
		p, err := s.Parse(c.text)
		if err != nil || p.Show() != c.show || p.Inner != c.inner {
			t.Errorf("%s: %q %q %v, want %q %q", c.text, p.Show(), p.Inner, err, c.show, c.inner)
		}
	}
	for _, bad := range []string{"nodrive:/x", "NoProvider::x"} {
		if _, err := s.Parse(bad); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}

func TestFilterLike(t *testing.T) {
	for _, c := range []struct {
		pattern, name string
		want          bool
	}{{"*.txt", "a.TXT", true}, {"a?c", "abc", true}, {"a?c", "ac", false}, {"*", "x", true}, {"*a*b", "xaayb", true}, {"*.log", "a.log2", false}} {
		if got := FilterLike(c.pattern, c.name); got != c.want {
			t.Errorf("%s %s: %v", c.pattern, c.name, got)
		}
	}
}
