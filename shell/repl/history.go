package repl

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// historyLimit is how many lines of the stored history are read.
const historyLimit = 4096

// History is the lines that were typed in this and earlier sessions. They are kept in a text file, one line each, with a
// backtick before a line end inside an entry. The file is made when the first line is stored, for its owner alone;
// several sessions append to it. Lines that may hold a secret stay in memory.
type History struct {
	path string

	mu     sync.Mutex
	lines  []string
	loaded bool
}

// NewHistory returns the history in a file; an empty path keeps it in memory.
func NewHistory(path string) *History { return &History{path: path} }

// HistoryPath is where the user's history lies: csshell/history.txt in the data folder; empty when there is none.
func HistoryPath(lookup func(string) (string, bool)) string {
	if dir, ok := lookup("XDG_DATA_HOME"); ok && dir != "" {
		return filepath.Join(dir, "csshell", "history.txt")
	}
	home, err := os.UserHomeDir()
	if err != nil || home == "" {
		return ""
	}
	return filepath.Join(home, ".local", "share", "csshell", "history.txt")
}

// Len is the number of lines.
func (h *History) Len() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()
	return len(h.lines)
}

// At is one line, 0 being the newest.
func (h *History) At(i int) string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.lines[len(h.lines)-1-i]
}

// load reads the file once.
func (h *History) load() {
	if h.loaded {
		return
	}
	h.loaded = true
	if h.path == "" {
		return
	}
	b, err := os.ReadFile(h.path)
	if err != nil {
		return
	}
	h.lines = append(decodeHistory(string(b)), h.lines...)
}

func decodeHistory(text string) []string {
	var out []string
	entry := ""
	for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if rest, more := strings.CutSuffix(line, "`"); more {
			entry += rest + "\n"
			continue
		}
		if entry+line != "" {
			out = append(out, entry+line)
		}
		entry = ""
	}
	if len(out) > historyLimit {
		out = out[len(out)-historyLimit:]
	}
	return out
}

// Add appends a line; one equal to the line before is dropped, one that may hold a secret is not stored.
func (h *History) Add(line string) {
	line = strings.TrimRight(line, "\n")
	if strings.TrimSpace(line) == "" {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()
	if n := len(h.lines); n > 0 && h.lines[n-1] == line {
		return
	}
	h.lines = append(h.lines, line)
	if h.path != "" && !HoldsSecret(line) {
		h.store(line)
	}
}

// store appends a line to the file. A file that cannot be written is left alone: the history then lasts for the session.
func (h *History) store(line string) {
	if err := os.MkdirAll(filepath.Dir(h.path), 0o700); err != nil {
		return
	}
	f, err := os.OpenFile(h.path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return
	}
	defer f.Close()
	_, _ = f.WriteString(strings.ReplaceAll(line, "\n", "`\n") + "\n")
}
