package management

import "csshell/cmdlets"

// Group lists the cmdlets of items, contents and paths.
func Group() []*cmdlets.Command {
	return append([]*cmdlets.Command{
		getItemCommand(), getChildItemCommand(), getContentCommand(), setContentCommand(), addContentCommand(), clearContentCommand(),
		testPathCommand(), joinPathCommand(), splitPathCommand(), resolvePathCommand(), convertPathCommand(),
		setLocationCommand(), getLocationCommand(), pushLocationCommand(), popLocationCommand(),
		newItemCommand(), removeItemCommand(), copyItemCommand(), moveItemCommand(), renameItemCommand(),
		setItemCommand(), clearItemCommand(), invokeItemCommand(),
		getPSDriveCommand(), newPSDriveCommand(), removePSDriveCommand(), getPSProviderCommand(),
		getItemPropertyCommand(), getItemPropertyValueCommand(), setItemPropertyCommand(), clearItemPropertyCommand(),
		getTimeZoneCommand(),
		getProcessCommand(), stopProcessCommand(), waitProcessCommand(), startProcessCommand(),
	}, dynamicPropertyCommands()...)
}
