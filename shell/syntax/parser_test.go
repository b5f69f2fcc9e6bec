package syntax

import (
	"testing"

	"csshell/pipeline/source"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, id string }{
		{"if ($a) { 1 } else { 2 }", ""},
		{"Get-CsUser -OU 'ou=x' | Where-Object { $_.Enabled } | Sort-Object Name", ""},
		{"$a, $b = 1, 2kb; $x += 'y'; foreach ($i in 1..3) { \"$i $($i + 1)\" }", ""},
		{"if ($a) 1", "MissingStatementBlock"},
		{"1 |", "EmptyPipeElement"},
		{"'abc", "TerminatorExpectedAtEndOfString"},
	} {
		_, errors := Parse(&source.File{Text: c.text})
		got := ""
		if len(errors) > 0 {
			got = errors[0].ID
		}
		if got != c.id {
			t.Errorf("%s: error %q, want %q", c.text, got, c.id)
		}
	}
}
