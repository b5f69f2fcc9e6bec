package repl

import (
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rivo/uniseg"
)

// emulator is a terminal of a few sequences: those that the editor sends. An unknown one fails the test.
type emulator struct {
	mu            sync.Mutex
	width, height int
	cells         [][]string
	row, col      int
	unknown       string
	changed       chan struct{}
	held          string
}

func newEmulator(width, height int) *emulator {
	e := &emulator{width: width, height: height, changed: make(chan struct{}, 1)}
	for range height {
		e.cells = append(e.cells, make([]string, width))
	}
	return e
}

// Write takes what the program sends.
func (e *emulator) Write(b []byte) (int, error) {
	e.mu.Lock()
	s := e.held + string(b)
	e.held = ""
	for s != "" {
		n := e.one(s)
		if n == 0 {
			e.held = s
			break
		}
		s = s[n:]
	}
	e.mu.Unlock()
	select {
	case e.changed <- struct{}{}:
	default:
	}
	return len(b), nil
}

func (e *emulator) one(s string) int {
	switch s[0] {
	case '\r':
		e.col = 0
		return 1
	case '\n':
		e.down()
		return 1
	case '\a':
		return 1
	case 0x1b:
		return e.sequence(s)
	}
	c, _, w, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	if e.col+w > e.width {
		e.col = 0
		e.down()
	}
	e.cells[e.row][e.col] = c
	for i := 1; i < w; i++ {
		e.cells[e.row][e.col+i] = "\x00"
	}
	e.col += w
	return len(c)
}

func (e *emulator) down() {
	if e.row++; e.row == e.height {
		e.cells = append(e.cells[1:], make([]string, e.width))
		e.row--
	}
}

func (e *emulator) sequence(s string) int {
	if len(s) < 3 {
		return 0
	}
	i := 2
	for i < len(s) && (s[i] < '@' || s[i] > '~') {
		i++
	}
	if i == len(s) {
		return 0
	}
	n, _ := strconv.Atoi(strings.TrimLeft(s[2:i], "?"))
	switch s[i] {
	case 'A':
		e.row = max(e.row-max(n, 1), 0)
	case 'B':
		e.row = min(e.row+max(n, 1), e.height-1)
	case 'G':
		e.col = n - 1
	case 'H':
		e.row, e.col = 0, 0
	case 'J':
		e.erase(n == 2)
	case 'K':
		clear(e.cells[e.row][min(e.col, e.width):])
	case 'm', 'h', 'l':
	default:
		e.unknown = s[:i+1]
	}
	return i + 1
}

func (e *emulator) erase(all bool) {
	if all {
		for i := range e.cells {
			clear(e.cells[i])
		}
		return
	}
	clear(e.cells[e.row][min(e.col, e.width):])
	for _, r := range e.cells[e.row+1:] {
		clear(r)
	}
}

// lines are the rows up to the last that is not empty.
func (e *emulator) lines() []string {
	var out []string
	for _, r := range e.cells {
		var b strings.Builder
		for _, c := range r {
			switch c {
			case "":
				b.WriteByte(' ')
			case "\x00":
			default:
				b.WriteString(c)
			}
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	for len(out) > 0 && out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// want waits until the screen shows exactly these lines with the cursor at that column of the last.
func (e *emulator) want(t *testing.T, column int, lines ...string) {
	t.Helper()
	give := time.After(20 * time.Second)
	for {
		e.mu.Lock()
		got, col, unknown := e.lines(), e.col, e.unknown
		e.mu.Unlock()
		if unknown != "" {
			t.Fatalf("unknown sequence %q", unknown)
		}
		if strings.Join(got, "\n") == strings.Join(lines, "\n") && (column < 0 || col == column) {
			return
		}
		select {
		case <-e.changed:
		case <-give:
			t.Fatalf("screen shows\n%s\ncursor in column %d; want\n%s\ncolumn %d", strings.Join(got, "\n"), col, strings.Join(lines, "\n"), column)
		}
	}
}
