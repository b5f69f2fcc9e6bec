package session

import (
	"strings"

	"csshell/pipeline/value"
)

// modules are the modules that are loaded, by folded name.
type modules struct {
	names  map[string]bool
	loaded map[string]*Module
	// running is the module whose script runs.
	running *Module
}

// builtinModules are PowerShell's own, and those whose cmdlets are built in.
var builtinModules = [...]string{"Microsoft.PowerShell.Core", "Microsoft.PowerShell.Utility", "Microsoft.PowerShell.Management", "Microsoft.PowerShell.Security",
	"Microsoft.PowerShell.Host", "ThreadJob", "PSReadLine", "SkypeForBusiness", "Lync", "ActiveDirectory"}

// hasModule reports whether a module could be loaded.
func (s *Session) hasModule(name string) bool {
	for _, m := range builtinModules {
		if strings.EqualFold(m, name) {
			return true
		}
	}
	return s.modules.names[value.Fold(name)]
}
