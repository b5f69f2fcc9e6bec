package format

import (
	"strings"
	"testing"

	"csshell/pipeline/errs"
	"csshell/pipeline/source"
)

// failure is a command-not-found record for the first occurrence of mark in the text.
func failure(path, text, mark string) *errs.Record {
	r := errs.New("CommandNotFoundException", errs.ObjectNotFound, mark, errs.CommandNotFoundType,
		"The term '%s' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.", mark)
	at := strings.Index(text, mark)
	return r.At(source.Span{File: &source.File{Name: path, Text: text}, Start: uint32(at), End: uint32(at + len(mark))})
}

const notFound = `     | The term 'No-Such' is not recognized as a name of a cmdlet, function,
     | script file, or executable program. Check the spelling of the name, or
     | if a path was included, verify that the path is correct and try again.`

func TestConciseView(t *testing.T) {
	tests := []struct{ name, path, text, want string }{
		{"tabs", "/w/c.ps1", "if (1) {\n\t\tNo-Such\t-Name\tx\n}", "No-Such: /w/c.ps1:2\nLine |\n   2 |          No-Such    -Name    x\n     |          ~~~~~~~\n" + notFound},
		{"window", "/w/c.ps1", `$a1 = 1; $a2 = 2; $a3 = 3; $a4 = 4; $a5 = 5; $a6 = 6; $a7 = 7; No-Such; $b1 = 1; $b2 = 2; $b3 = 3; $b4 = 4; $b5 = 5; $b6 = 6; $b7 = 7`,
			"No-Such: /w/c.ps1:1\nLine |\n   1 |  … $a2 = 2; $a3 = 3; $a4 = 4; $a5 = 5; $a6 = 6; $a7 = 7; No-Such; $b1 =  …\n     | " + strings.Repeat(" ", 57) + "~~~~~~~\n" + notFound},
		{"cut end", "/w/c.ps1", "No-Such -Abc 123456789012345678901234567890123456789012345678901234567",
			"No-Such: /w/c.ps1:1\nLine |\n   1 |  No-Such -Abc 12345678901234567890123456789012345678901234567890123456 …\n     |  ~~~~~~~\n" + notFound},
		{"five digits", "/w/c.ps1", strings.Repeat("#\n", 12344) + "Get-NoSuchThing", `Get-NoSuchThing: /w/c.ps1:12345
 Line |
12345 |  Get-NoSuchThing
      |  ~~~~~~~~~~~~~~~
      | The term 'Get-NoSuchThing' is not recognized as a name of a cmdlet,
      | function, script file, or executable program. Check the spelling of the
      | name, or if a path was included, verify that the path is correct and
      | try again.`},
		{"text without a file", "", "No-Such", "No-Such: The term 'No-Such' is not recognized as a name of a cmdlet, function, script file, or executable program.\n" +
			"Check the spelling of the name, or if a path was included, verify that the path is correct and try again."},
		{"second line without a file", "", "1\nNo-Such", "No-Such: \nLine |\n   2 |  No-Such\n     |  ~~~~~~~\n     | The term 'No-Such' is not recognized as a name of a cmdlet, function, script file, or executable program.\n" +
			"Check the spelling of the name, or if a path was included, verify that the path is correct and try again."},
		{"module", "/w/t.psm1", "function f {\n  Get-NoSuchThing\n}", "Get-NoSuchThing: The term 'Get-NoSuchThing' is not recognized as a name of a cmdlet, function,\n" +
			"script file, or executable program. Check the spelling of the name, or if a\npath was included, verify that the path is correct and try again."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			mark := "No-Such"
			if strings.Contains(tt.text, "Get-NoSuchThing") {
				mark = "Get-NoSuchThing"
			}
			if got := ErrorText(failure(tt.path, tt.text, mark), "", 80); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestConciseMessages(t *testing.T) {
	tests := []struct{ message, want string }{
		{strings.Repeat("0123456789", 15), "     |\n     | " + strings.Repeat("0123456789", 15)},
		{"short words then " + strings.Repeat("x", 90) + " and more words after it", "     | short words then\n     | " + strings.Repeat("x", 90) + " and more words after it"},
		{strings.Repeat("a", 69) + " bcde", "     | " + strings.Repeat("a", 69) + "\n     | bcde"},
		{strings.Repeat("a", 68) + " bcde", "     | " + strings.Repeat("a", 68) + " bcde"},
		{"first line\nsecond line\n\nfourth line", "     | first line second line  fourth line"},
	}
	for _, tt := range tests {
		r := errs.Runtime("x", "%s", tt.message)
		r.At(source.Span{File: &source.File{Name: "/w/c.ps1", Text: "f"}, End: 1})
		want := "InvalidOperation: /w/c.ps1:1\nLine |\n   1 |  f\n     |  ~\n" + tt.want
		if got := ErrorText(r, "ConciseView", 80); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func TestOtherErrorViews(t *testing.T) {
	long := `$aaaaaaaaaa = 1; $bbbbbbbbbb = 2; $cccccccccc = 3; Get-NoSuchThing -Alpha one -Beta two -Gamma three -Delta four; $x = 5; $y = 6`
	r := failure("/w/c.ps1", long, "Get-NoSuchThing")
	want := `Get-NoSuchThing : The term 'Get-NoSuchThing' is not recognized as a name of a cmdlet, function, script file, or executable program.
Check the spelling of the name, or if a path was included, verify that the path is correct and try again.
At /w/c.ps1:1 char:52
+ … aaaaaa = 1; $bbbbbbbbbb = 2; $cccccccccc = 3; Get-NoSuchThing -Alpha  …
+                                                 ~~~~~~~~~~~~~~~
+ CategoryInfo          : ObjectNotFound: (Get-NoSuchThing:String) [], CommandNotFoundException
+ FullyQualifiedErrorId : CommandNotFoundException`
	if got := ErrorText(r, "NormalView", 80); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := ErrorText(r, "categoryview", 80), "ObjectNotFound: (Get-NoSuchThing:String) [], CommandNotFoundException"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
