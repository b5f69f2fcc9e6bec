package management

import "csshell/cmdlets"

// Group lists the cmdlets of items, contents and paths.
func Group() []*cmdlets.Command {
	return []*cmdlets.Command{
		getItemCommand(), getChildItemCommand(), getContentCommand(), setContentCommand(), addContentCommand(),
		testPathCommand(), joinPathCommand(), splitPathCommand(), resolvePathCommand(), convertPathCommand(),
		setLocationCommand(), getLocationCommand(), pushLocationCommand(), popLocationCommand(),
	}
}
