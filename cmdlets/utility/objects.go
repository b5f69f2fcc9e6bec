package utility

import "csshell/cmdlets"

// Objects lists the cmdlets that measure, group, compare and change objects.
func Objects() []*cmdlets.Command {
	return []*cmdlets.Command{
		groupObjectCommand(), measureObjectCommand(), compareObjectCommand(), getUniqueCommand(), joinStringCommand(),
		addMemberCommand(), getMemberCommand(), newObjectCommand(), teeObjectCommand(), getRandomCommand(), getSecureRandomCommand(),
	}
}
