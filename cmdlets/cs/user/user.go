package user

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newGetUser(dir), newGetAdUser(dir), newEnableUser(dir), newDisableUser(dir), newSetUser(dir), newMoveUser(dir)}
}
