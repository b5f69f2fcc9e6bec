package value

import "testing"

func TestWildcard(t *testing.T) {
	for _, c := range []struct {
		pattern, s string
		fold, want bool
	}{
		{"a*", "Apple", true, true}, {"a*", "Apple", false, false}, {"*", "", true, true}, {"", "", true, true}, {"", "x", true, false},
		{"*son", "JohnSON", true, true}, {"*oh*", "JOHN", true, true}, {"*oh*", "JN", true, false}, {"1?", "12", true, true},
		{"[bc]at", "hat", true, false}, {"[a-c]*", "ABC", true, true}, {"[a-c]*", "ABC", false, false}, {"b[-x]t", "b-t", true, true},
		{"[x]", "[x]", true, false}, {"`[x`]", "[x]", true, true}, {"a``b", "a`b", true, true}, {"a]", "a]", true, true},
		{"*a*b*c", "xxaYYbbZc", true, true}, {"*a*b*c", "xxaYYbbZ", true, false}, {"é*", "ÉCOLE", true, true}, {"?", "😀", true, false},
		{"??", "😀", true, true}, {"[^a]", "b", true, false}, {"[^a]", "^", true, true}, {"a*b", "ab", true, true}, {"*.txt", "a.TXT", true, true},
	} {
		if got := Like(c.pattern, c.fold).Match(c.s); got != c.want {
			t.Errorf("%q like %q (fold %v) = %v", c.s, c.pattern, c.fold, got)
		}
	}
	if Like("[a", true).Err() == nil || !Like("[a", true).Match("[A") {
		t.Error("[a should be an error and match itself")
	}
	if got := EscapeWildcard("a[1]*`"); got != "a`[1`]`*``" || UnescapeWildcard(got) != "a[1]*`" {
		t.Errorf("escape: %q", got)
	}
	if HasWildcard("a`*") || !HasWildcard("a]") {
		t.Error("HasWildcard")
	}
}

func BenchmarkWildcardContains(b *testing.B) {
	w := Like("*finance*", true)
	for b.Loop() {
		if !w.Match("Department of Finance and more") {
			b.Fatal("no match")
		}
	}
}
