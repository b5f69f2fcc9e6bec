package complete_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"csshell/cmdlets"
	"csshell/cmdlets/all"
	"csshell/shell/complete"
	"csshell/shell/session"
)

// open makes a session in a folder of its own with the given files.
func open(t testing.TB, files ...string) *session.Session {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		path := filepath.Join(dir, f)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	host := session.NewConsole(nil, os.Stdout, os.Stderr, 80)
	return session.New(session.Options{Registry: cmdlets.NewRegistry(all.Groups()...), Host: host, Location: dir})
}

// show writes the completions of a text; | stands for the cursor.
func show(s *session.Session, text string) string {
	at := strings.IndexByte(text, '^')
	res := complete.At(s.Global.Proc, strings.Replace(text, "^", "", 1), at)
	var words []string
	for _, m := range res.Matches {
		words = append(words, m.Text)
	}
	return strings.Join(words, " ")
}

func TestPaths(t *testing.T) {
	s := open(t, "zza.txt", "zz one.txt", "zzd/in.txt", "zz$d", "-zzdash", "zz,c", "zz@t", "zz#h")
	for _, c := range []struct{ text, want string }{
		{"Get-Content zza^", "./zza.txt"},
		{"Get-Content 'zz o^", "'./zz one.txt'"},
		{`Get-Content "zz o^"`, `"./zz one.txt"`},
		{"Get-Content zzd/^", "./zzd/in.txt"},
		{"Get-Content ./zzd/i^", "./zzd/in.txt"},
		{"Get-Content ZZA^", "./zza.txt"},
		{"Get-Content zz*.txt^", "'./zz one.txt' ./zza.txt"},
		{"Get-Content ./-zz^", "'./-zzdash'"},
		{"Get-Content zz,^", ""},
		{"Get-Content zz$^", "'./zz$d'"},
		{"./zz o^", ""},
		{"./zzd/^", "./zzd/in.txt"},
		{"& './zz o^", "'./zz one.txt'"},
		{"Get-Date > zza^", "./zza.txt"},
		{`$x = "./zza^`, `"./zza.txt"`},
		{"unknown-command zza^", "./zza.txt"},
	} {
		if got := show(s, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCommandsAndParameters(t *testing.T) {
	s := open(t)
	if _, exited := s.RunText("", "function Get-ZzThing { param([ValidateSet('red','green')]$Colour, [switch]$All) }; $zzvar = 'x'"); exited {
		t.Fatal("exited")
	}
	for _, c := range []struct{ text, want string }{
		{"Get-ZzT^", "Get-ZzThing"},
		{"1 | Where-Obj^", "Where-Object"},
		{"Get-ZzThing -^", "-Colour -All"},
		{"Get-ZzThing -All -^", "-Colour"},
		{"Get-ZzThing -Colour ^", "green red"},
		{"Get-ZzThing -Colour:r^", "red"},
		{"Get-ZzThing g^", "green"},
		{"$zzv^ + 1", "$zzvar"},
		{`"text $zzv^`, "$zzvar"},
		{"$zzvar.Subst^", "Substring("},
		{"[math]::Flo^", "Floor("},
		{"switch -r^", "-Regex"},
		{"param([Parameter(Mand^", "Mandatory"},
		{"# Get-ZzT^", ""},
		{"@'\nGet-ZzT^", ""},
	} {
		if got := show(s, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzAt: completion never panics, and what it replaces lies in the text.
func FuzzAt(f *testing.F) {
	for _, text := range []string{"Get-Item -", "$x.", "[math]::", "@{ ", "\"$(", "switch -", "param([Parameter(", "<# .SYN", "a | b { $_."} {
		f.Add(text, 3)
	}
	s := open(f)
	f.Fuzz(func(t *testing.T, text string, at int) {
		res := complete.At(s.Global.Proc, text, at)
		if res.From > res.To || res.To > len(text) {
			t.Errorf("%q: %d to %d", text, res.From, res.To)
		}
	})
}

func BenchmarkCommandName(b *testing.B) {
	s := open(b)
	for b.Loop() {
		complete.At(s.Global.Proc, "Get-Date | Where-Obj", 20)
	}
}
