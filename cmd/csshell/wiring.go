package main

import (
	"csshell/cmdlets"
	"csshell/cmdlets/all"
	"csshell/cmdlets/cs"
	"csshell/cmdlets/cs/schema"
	"csshell/cmdlets/utility"
	"csshell/pipeline/format"
	"csshell/shell/complete"
)

// registry lists the built-in commands, those of the directory among them.
func registry(d *directory) *cmdlets.Registry {
	return cmdlets.NewRegistry(append(all.Groups(), cs.Group(d.open), complete.Commands)...)
}

// services are what a session offers to cmdlets beside its own: the views, the members that types are given, and values
// to complete parameters with.
func services(d *directory) []any {
	return []any{format.NewSessionViews(schema.Views()...), utility.NewTypeData(), cs.NewValues(d.open)}
}
