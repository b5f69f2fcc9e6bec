package repl

import "testing"

func TestHoldsSecret(t *testing.T) {
	for _, c := range []struct {
		line string
		want bool
	}{
		{"Get-CsUser kenmyer", false},
		{"Set-CsClientPin kenmyer -Pin 18723834", true},
		{"Set-CsClientPin kenmyer -Pin $pin", false},
		{"Set-CsClientPin kenmyer -Pin (Read-Host)", false},
		{"$password = 'x'", true},
		{"$password = Read-Host -AsSecureString", false},
		{"ConvertTo-SecureString 'x' -AsPlainText -Force", true},
		{"Get-CsPinPolicy Global", false},
		{" Get-Date", true},
		{"$token = 'unfinished", true},
	} {
		if got := HoldsSecret(c.line); got != c.want {
			t.Errorf("%q: %v", c.line, got)
		}
	}
}
