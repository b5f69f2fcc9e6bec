package pin

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newGetClientPinInfo(dir), newSetClientPin(dir), newLockClientPin(dir), newUnlockClientPin(dir), newTestPhoneBootstrap(dir), newGetClientCertificate(dir), newRevokeClientCertificate(dir)}
}
