// Package security holds the cmdlets of the module Microsoft.PowerShell.Security.
package security

import "csshell/cmdlets"

const module = "Microsoft.PowerShell.Security"

func class(name string) string { return "Microsoft.PowerShell.Commands." + name + "Command" }

// Group lists the cmdlets of secrets and policies.
func Group() []*cmdlets.Command {
	return []*cmdlets.Command{
		convertToSecureStringCommand(), convertFromSecureStringCommand(), getCredentialCommand(), getExecutionPolicyCommand(), setExecutionPolicyCommand(),
	}
}
