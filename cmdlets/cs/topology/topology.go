package topology

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newGetSite(dir), newGetPool(dir), newGetUserPoolInfo(dir)}
}
