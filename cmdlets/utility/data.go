package utility

import "csshell/cmdlets"

// Data lists the cmdlets that read and write texts of objects: CSV, JSON and their kin.
func Data() []*cmdlets.Command {
	return []*cmdlets.Command{
		convertToCsvCommand(), convertFromCsvCommand(), exportCsvCommand(), importCsvCommand(),
		convertToJSONCommand(), convertFromJSONCommand(), convertFromStringDataCommand(), selectStringCommand(),
	}
}
