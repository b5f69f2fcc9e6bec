//go:build unix

package term

import (
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// TTY is the terminal. Its settings are saved once, by value, and restored as often as anybody asks.
type TTY struct {
	in, out *os.File

	mu    sync.Mutex
	saved unix.Termios
	raw   bool
	wake  [2]int
}

// Open takes a terminal for input and output; an error means that it is none.
func Open(in, out *os.File) (*TTY, error) {
	saved, err := unix.IoctlGetTermios(int(in.Fd()), getTermios)
	if err != nil {
		return nil, err
	}
	t := &TTY{in: in, out: out, saved: *saved}
	if err := unix.Pipe(t.wake[:]); err != nil {
		return nil, err
	}
	for _, fd := range t.wake {
		unix.CloseOnExec(fd)
		_ = unix.SetNonblock(fd, true)
	}
	return t, nil
}

// Raw switches to single keys without echo and signals, and asks for pastes to be marked. Output is processed as before.
func (t *TTY) Raw() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.raw {
		return nil
	}
	return t.setRaw()
}

// Again sets the raw mode once more: after a stop the shell that started us has set its own.
func (t *TTY) Again() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.raw {
		return nil
	}
	return t.setRaw()
}

func (t *TTY) setRaw() error {
	raw := t.saved
	raw.Iflag &^= unix.BRKINT | unix.ICRNL | unix.INLCR | unix.IGNCR | unix.INPCK | unix.ISTRIP | unix.IXON
	raw.Lflag &^= unix.ECHO | unix.ICANON | unix.IEXTEN | unix.ISIG
	raw.Cflag |= unix.CS8
	raw.Cc[unix.VMIN], raw.Cc[unix.VTIME] = 1, 0
	if err := unix.IoctlSetTermios(int(t.in.Fd()), setTermios, &raw); err != nil {
		return err
	}
	t.raw = true
	_, err := t.out.WriteString("\x1b[?2004h")
	return err
}

// Restore gives the terminal back as it was. It may be called at any time, more than once.
func (t *TTY) Restore() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.raw {
		return nil
	}
	t.raw = false
	_, _ = t.out.WriteString("\x1b[?2004l\x1b[?25h\x1b[0m")
	saved := t.saved
	return unix.IoctlSetTermios(int(t.in.Fd()), setTermios, &saved)
}

// Size is the number of columns and rows, 80 and 24 when the terminal does not tell.
func (t *TTY) Size() (columns, rows int) {
	ws, err := unix.IoctlGetWinsize(int(t.out.Fd()), unix.TIOCGWINSZ)
	if err != nil || ws.Col == 0 || ws.Row == 0 {
		return 80, 24
	}
	return int(ws.Col), int(ws.Row)
}

// Write writes to the terminal.
func (t *TTY) Write(b []byte) (int, error) { return t.out.Write(b) }

// Wake ends a Wait from another goroutine.
func (t *TTY) Wake() { _, _ = unix.Write(t.wake[1], []byte{0}) }

// Wait reads what has been typed. It returns nothing after the timeout (0: none) or a Wake.
func (t *TTY) Wait(timeout time.Duration, buf []byte) ([]byte, error) {
	ms := -1
	if timeout > 0 {
		ms = int(timeout.Milliseconds())
	}
	fds := []unix.PollFd{{Fd: int32(t.in.Fd()), Events: unix.POLLIN}, {Fd: int32(t.wake[0]), Events: unix.POLLIN}}
	if _, err := unix.Poll(fds, ms); err != nil {
		if err == unix.EINTR {
			return nil, nil
		}
		return nil, err
	}
	if fds[1].Revents != 0 {
		var drop [64]byte
		_, _ = unix.Read(t.wake[0], drop[:])
	}
	if fds[0].Revents == 0 {
		return nil, nil
	}
	n, err := unix.Read(int(t.in.Fd()), buf)
	switch {
	case err == unix.EINTR || err == unix.EAGAIN:
		return nil, nil
	case err != nil:
		return nil, err
	case n == 0:
		return nil, os.ErrClosed
	}
	return buf[:n], nil
}
