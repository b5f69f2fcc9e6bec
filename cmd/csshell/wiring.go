package main

import (
	"csshell/cmdlets"
	"csshell/cmdlets/all"
	"csshell/cmdlets/utility"
	"csshell/pipeline/format"
)

// registry lists the built-in commands.
func registry(*startup) *cmdlets.Registry { return cmdlets.NewRegistry(all.Groups()...) }

// services are what a session offers to cmdlets beside its own: the views and the members that types are given.
func services(*startup) []any { return []any{format.NewSessionViews(), utility.NewTypeData()} }
