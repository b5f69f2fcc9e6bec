// Package core holds the cmdlets of the module Microsoft.PowerShell.Core.
package core

import "csshell/cmdlets"

const module = "Microsoft.PowerShell.Core"

// Group lists the cmdlets.
func Group() []*cmdlets.Command {
	return []*cmdlets.Command{
		whereObjectCommand(), forEachObjectCommand(), outNullCommand(), setStrictModeCommand(), getCommandCommand(), getHelpCommand(),
		getHistoryCommand(), addHistoryCommand(), clearHistoryCommand(), invokeHistoryCommand(),
		importModuleCommand(), getModuleCommand(), removeModuleCommand(), newModuleCommand(), exportModuleMemberCommand(), registerArgumentCompleterCommand(),
	}
}
