//go:build !linux

package types

import (
	"os"
	"time"
)

// statTime is the time of the last change: the only one that Go tells on every system.
func statTime(s os.FileInfo, _ fileTime) time.Time { return s.ModTime() }

// links is the number of names that a file has.
func links(os.FileInfo) int { return 1 }

// owners are unknown here.
func owners(os.FileInfo) (userName, group string) { return "", "" }
