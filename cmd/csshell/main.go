// Command csshell is a PowerShell-compatible shell and script runner with the user and PIN cmdlets of the Skype for
// Business Management Shell over a local directory.
package main

import (
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
