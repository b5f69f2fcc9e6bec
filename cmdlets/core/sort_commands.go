package core

import (
	"sort"

	"csshell/cmdlets"
	"csshell/pipeline/value"
)

// sortCommands puts commands in the order of Get-Command: by kind, then by name.
func sortCommands(list []*cmdlets.Command) {
	rank := func(c *cmdlets.Command) cmdlets.Kind { return c.Kind }
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if rank(a) != rank(b) {
			return rank(a) < rank(b)
		}
		return value.Fold(a.Name) < value.Fold(b.Name)
	})
}
