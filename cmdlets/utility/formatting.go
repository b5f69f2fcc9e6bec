package utility

import "csshell/cmdlets"

// Formatting lists the cmdlets that lay objects out: Format-Table and its like, Out-String.
func Formatting() []*cmdlets.Command {
	return []*cmdlets.Command{formatTableCommand(), formatListCommand(), formatWideCommand(), formatCustomCommand(), outStringCommand(),
		updateFormatDataCommand()}
}
