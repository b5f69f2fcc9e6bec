package utility

import "csshell/cmdlets"

// State lists the cmdlets that deal with the session: variables, aliases, the user, time.
func State() []*cmdlets.Command {
	return []*cmdlets.Command{
		getVariableCommand(), setVariableCommand(), newVariableCommand(), removeVariableCommand(), clearVariableCommand(),
		getAliasCommand(), setAliasCommand(), newAliasCommand(), removeAliasCommand(),
		invokeExpressionCommand(), measureCommandCommand(), startSleepCommand(), writeProgressCommand(), readHostCommand(), getHostCommand(), getVerbCommand(),
	}
}
