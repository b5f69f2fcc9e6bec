// Command csshell is a PowerShell-compatible shell and script runner with the user and PIN cmdlets of the Skype for
// Business Management Shell over a local directory.
package main

import (
	"os"
	"runtime/debug"
)

// collectAt lets the heap grow to five times what is alive before it is collected: scripts are short, and the default
// cost 9 % of the time of their loops.
const collectAt = 400

func main() {
	debug.SetGCPercent(collectAt)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
