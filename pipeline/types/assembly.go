package types

import (
	"fmt"
	"strings"

	"csshell/pipeline/value"
)

const (
	coreAssembly  = "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e"
	shellAssembly = "System.Management.Automation, Version=7.6.5.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"
)

// assemblies are the assemblies of types outside the two main ones, by the beginning of the full name; the longest
// beginning counts.
var assemblies = [...]struct{ prefix, assembly string }{
	{"Microsoft.PowerShell.Commands.", "Microsoft.PowerShell.Commands.Utility, Version=7.6.5.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"},
	{"System.Management.Automation.", shellAssembly},
	{"System.Text.RegularExpressions.", "System.Text.RegularExpressions, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"},
	{"System.Collections.Specialized.", "System.Collections.Specialized, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"},
	{"System.Xml.", "System.Private.Xml, Version=10.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51"},
	{"System.Uri", "System.Private.Uri, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"},
	{"System.ConsoleColor", "System.Console, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"},
}

// Assembly is the full name of the assembly that declares a type.
func Assembly(t *value.Type) string {
	if ClassOf(t) != nil {
		return "PowerShell Class Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null"
	}
	best, name := coreAssembly, ""
	for _, a := range assemblies {
		if strings.HasPrefix(t.Name, a.prefix) && len(a.prefix) > len(name) {
			best, name = a.assembly, a.prefix
		}
	}
	return best
}

// identity tells types of the same name apart.
func identity(t *value.Type) string { return fmt.Sprintf("@%p", t) }
