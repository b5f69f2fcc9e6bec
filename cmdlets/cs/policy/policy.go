package policy

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
)

// makers make the cmdlet of a verb.
var makers = map[string]func(*family, *directory.Directory) *cmdlets.Command{
	"Get": (*family).get, "New": (*family).create, "Set": (*family).set, "Remove": (*family).remove, "Grant": (*family).grant,
}

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	var all []*cmdlets.Command
	for _, f := range families() {
		for _, verb := range f.verbs {
			all = append(all, makers[verb](f, dir))
		}
	}
	return append(all, newGetEffectivePolicy(dir))
}
