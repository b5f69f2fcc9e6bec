package main

import "csshell/cmdlets"

// registry lists the built-in commands.
func registry(*startup) *cmdlets.Registry { return cmdlets.NewRegistry() }
