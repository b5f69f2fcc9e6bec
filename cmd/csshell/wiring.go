package main

import (
	"csshell/cmdlets"
	"csshell/cmdlets/all"
)

// registry lists the built-in commands.
func registry(*startup) *cmdlets.Registry { return cmdlets.NewRegistry(all.Groups()...) }
