package core

import "csshell/cmdlets"

// Output lists the cmdlets that objects end in: Out-Default, Out-Host.
func Output() []*cmdlets.Command {
	return []*cmdlets.Command{outDefaultCommand(), outHostCommand()}
}
