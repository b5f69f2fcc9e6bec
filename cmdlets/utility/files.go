package utility

import "csshell/cmdlets"

// Files lists the cmdlets that show objects into files.
func Files() []*cmdlets.Command { return []*cmdlets.Command{outFileCommand()} }
