//go:build !unix

package term

import "os"

// Signals are none here.
func Signals() []os.Signal { return nil }

// Resizes is false here.
func Resizes(s os.Signal) bool { return false }

// EndBy ends the process.
func EndBy(s os.Signal) { os.Exit(1) }

// KeepFromChildren does nothing here.
func KeepFromChildren() func() { return func() {} }
