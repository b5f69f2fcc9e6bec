// Package utility holds the cmdlets of the module Microsoft.PowerShell.Utility.
package utility

import "csshell/cmdlets"

const module = "Microsoft.PowerShell.Utility"

// Group lists the cmdlets for objects and messages.
func Group() []*cmdlets.Command {
	return []*cmdlets.Command{
		writeOutputCommand(), writeHostCommand(), writeErrorCommand(), writeWarningCommand(), writeVerboseCommand(),
		writeDebugCommand(), writeInformationCommand(), selectObjectCommand(), sortObjectCommand(),
		getDateCommand(), newTimeSpanCommand(), getCultureCommand(), getUICultureCommand(), newGuidCommand(),
	}
}
