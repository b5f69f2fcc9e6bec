// Package cs is the group of the Skype for Business cmdlets, by noun in the packages below it.
package cs

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/adds"
	"csshell/cmdlets/cs/audit"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/phone"
	"csshell/cmdlets/cs/pin"
	"csshell/cmdlets/cs/policy"
	"csshell/cmdlets/cs/role"
	"csshell/cmdlets/cs/topology"
	"csshell/cmdlets/cs/transfer"
	"csshell/cmdlets/cs/user"
	"csshell/store"
)

// Group returns the list of the cmdlets over the store that open opens. Nothing is opened before a cmdlet runs; open must
// remember what it opened.
func Group(open func() (*store.DB, error)) func() []*cmdlets.Command {
	dir := directory.New(open)
	return func() []*cmdlets.Command {
		var all []*cmdlets.Command
		for _, noun := range []func(*directory.Directory) []*cmdlets.Command{user.Commands, pin.Commands, policy.Commands, topology.Commands, role.Commands, transfer.Commands, audit.Commands, phone.Commands, adds.Commands} {
			all = append(all, noun(dir)...)
		}
		return all
	}
}
