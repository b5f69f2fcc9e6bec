//go:build unix

package term

import (
	"os"
	"os/signal"

	"golang.org/x/sys/unix"
)

// Signals are those that a program on a terminal must answer: a new size, going on after a stop, the end.
func Signals() []os.Signal {
	return []os.Signal{unix.SIGWINCH, unix.SIGCONT, unix.SIGTERM, unix.SIGHUP, unix.SIGQUIT}
}

// Resizes reports whether after this signal the line must be drawn anew.
func Resizes(s os.Signal) bool { return s == unix.SIGWINCH || s == unix.SIGCONT }

// EndBy ends the process by a signal, with its usual effect on the exit status.
func EndBy(s os.Signal) {
	signal.Reset(s)
	if n, ok := s.(unix.Signal); ok {
		_ = unix.Kill(os.Getpid(), n)
	}
}

// KeepFromChildren marks the descriptor that is opened next so that child processes do not inherit it; call what it
// returns after the opening.
func KeepFromChildren() func() {
	fd, err := unix.Open("/dev/null", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return func() {}
	}
	_ = unix.Close(fd) // the lowest free number
	return func() { unix.CloseOnExec(fd) }
}
