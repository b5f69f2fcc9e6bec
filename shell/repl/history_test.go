package repl

import (
	"os"
	"path/filepath"
	"testing"
)

func TestHistory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "history.txt")
	h := NewHistory(path)
	for _, line := range []string{"one", "one", "if (1) {\n  2\n}", "Set-CsClientPin x -Pin 1234", "two"} {
		h.Add(line)
	}
	if h.Len() != 4 || h.At(0) != "two" || h.At(1) != "Set-CsClientPin x -Pin 1234" {
		t.Errorf("in memory: %d lines, newest %q", h.Len(), h.At(0))
	}
	again := NewHistory(path)
	if again.Len() != 3 || again.At(0) != "two" || again.At(1) != "if (1) {\n  2\n}" {
		t.Errorf("read again: %d lines, %q", again.Len(), again.At(1))
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v %v", info.Mode(), err)
	}
}

func TestHistoryCreatesNothingByItself(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "history.txt")
	h := NewHistory(path)
	h.Len()
	h.Add("  ")
	if _, err := os.Stat(filepath.Dir(path)); err == nil {
		t.Error("the folder was made without a line to store")
	}
}
