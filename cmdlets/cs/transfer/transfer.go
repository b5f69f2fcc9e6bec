package transfer

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newImportDirectory(dir), newExportDirectory(dir)}
}
