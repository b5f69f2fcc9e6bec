package all

import (
	"testing"

	"csshell/cmdlets"
)

// TestDeclarations reads every declaration: bad tags, sets and missing examples show here.
func TestDeclarations(t *testing.T) {
	for _, group := range Groups() {
		for _, err := range cmdlets.Check(group()) {
			t.Error(err)
		}
	}
}
