// Package all lists the groups of cmdlets.
package all

import (
	"csshell/cmdlets"
	"csshell/cmdlets/core"
	"csshell/cmdlets/management"
	"csshell/cmdlets/security"
	"csshell/cmdlets/utility"
)

// Groups lists the groups that need nothing but a session.
func Groups() []func() []*cmdlets.Command {
	return []func() []*cmdlets.Command{
		core.Group,
		core.Output,
		utility.Group,
		utility.Objects,
		utility.State,
		utility.Formatting,
		utility.Files,
		management.Group,
		security.Group,
		utility.Data,
	}
}
