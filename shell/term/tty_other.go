//go:build !unix

package term

import (
	"errors"
	"os"
	"time"
)

// TTY is the terminal; on this system the plain line reader is used instead.
type TTY struct{}

// Open reports that there is no terminal to edit on.
func Open(in, out *os.File) (*TTY, error) {
	return nil, errors.New("editing is not supported on this system")
}

// Raw does nothing.
func (t *TTY) Raw() error { return nil }

// Again does nothing.
func (t *TTY) Again() error { return nil }

// Restore does nothing.
func (t *TTY) Restore() error { return nil }

// Size is 80 columns and 24 rows.
func (t *TTY) Size() (columns, rows int) { return 80, 24 }

// Write writes nothing.
func (t *TTY) Write(b []byte) (int, error) { return len(b), nil }

// Wake does nothing.
func (t *TTY) Wake() {}

// Wait reads nothing.
func (t *TTY) Wait(timeout time.Duration, buf []byte) ([]byte, error) { return nil, os.ErrClosed }
