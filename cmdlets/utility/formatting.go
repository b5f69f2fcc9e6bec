package utility

import "csshell/cmdlets"

// Formatting lists the cmdlets that lay objects out: Format-Table and its like, Out-String, and what they know of types.
func Formatting() []*cmdlets.Command {
	return []*cmdlets.Command{formatTableCommand(), formatListCommand(), formatWideCommand(), formatCustomCommand(), outStringCommand(),
		updateFormatDataCommand(), updateTypeDataCommand(), getTypeDataCommand(), removeTypeDataCommand(), getErrorCommand()}
}
