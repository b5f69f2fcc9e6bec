package format

// dataViews are the views of values and of what the cmdlets for data give
func dataViews() []*View {
	return []*View{
		{Name: "System.Guid", Types: []string{"System.Guid"}, Kind: Table, Columns: []Column{{Label: "Guid", Value: ownText}}},
		{Name: "GetErrorInstance", Types: []string{"System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError"},
			Kind: Custom, GroupBy: &Column{Property: "PSErrorIndex", Label: "ErrorIndex"}, Lines: errorDetailLines},
		{Name: "Microsoft.PowerShell.Commands.ByteCollection", Types: []string{"Microsoft.PowerShell.Commands.ByteCollection"}, Kind: Table, GroupBy: &Column{Property: "Label"}, Columns: []Column{
			{Label: "Offset", Property: "HexOffset", Width: 16, Align: Right},
			{Label: "Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F", Property: "HexBytes", Width: 47, Align: Left},
			{Property: "Ascii", Width: 16, Align: Left},
		}},
		{Name: "Microsoft.PowerShell.Commands.FileHashInfo", Types: []string{"Microsoft.PowerShell.Commands.FileHashInfo"}, Kind: Table, Columns: []Column{
			{Property: "Algorithm", Width: 15, Align: Left},
			{Property: "Hash", Width: 70, Align: Left},
			{Property: "Path"},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfo", Types: []string{"Microsoft.PowerShell.Commands.GroupInfo"}, Kind: Table, Columns: []Column{
			{Property: "Count", Width: 5, Align: Right},
			{Property: "Name", Width: 25},
			{Property: "Group"},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfo", Types: []string{"Microsoft.PowerShell.Commands.GroupInfo"}, Kind: List,
			Columns: items("Name", "Count", "Group", "Values")},
		{Name: "Microsoft.PowerShell.Commands.GroupInfoNoElement", Types: []string{"Microsoft.PowerShell.Commands.GroupInfoNoElement"}, Kind: Table, Columns: []Column{
			{Property: "Count", Width: 5, Align: Right},
			{Property: "Name", Width: 25},
		}},
		{Name: "Microsoft.PowerShell.Commands.GroupInfoNoElement", Types: []string{"Microsoft.PowerShell.Commands.GroupInfoNoElement"}, Kind: List,
			Columns: items("Name", "Count", "Values")},
		{Name: "MatchInfo", Types: []string{"Microsoft.PowerShell.Commands.MatchInfo"}, Kind: Custom, Lines: called("ToString", location)},
		{Name: "Dictionary", Types: []string{"System.Collections.DictionaryEntry"}, Kind: Table, Columns: []Column{
			{Property: "Name", Width: 30},
			{Property: "Value"},
		}},
		{Name: "System.Collections.DictionaryEntry", Types: []string{"System.Collections.DictionaryEntry"}, Kind: List,
			Columns: items("Name", "Value")},
		{Name: "DateTime", Types: []string{"System.DateTime"}, Kind: Custom, Lines: dateLines},
		{Name: "System.Globalization.CultureInfo", Types: []string{"System.Globalization.CultureInfo"}, Kind: Table, Columns: []Column{
			{Property: "LCID", Width: 16},
			{Property: "Name", Width: 16},
			{Property: "DisplayName"},
		}},
		{Name: "System.Management.Automation.SemanticVersion", Types: []string{"System.Management.Automation.SemanticVersion"}, Kind: Table, Columns: []Column{
			{Property: "Major", Width: 6},
			{Property: "Minor", Width: 6},
			{Property: "Patch", Width: 6},
			{Property: "PreReleaseLabel", Width: 15},
			{Property: "BuildLabel", Width: 11},
		}},
		{Name: "System.TimeSpan", Types: []string{"System.TimeSpan"}, Kind: List,
			Columns: items("Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Ticks", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds")},
		{Name: "System.TimeSpan", Types: []string{"System.TimeSpan"}, Kind: Wide, Columns: []Column{
			{Property: "TotalMilliseconds"},
		}},
		{Name: "System.Version", Types: []string{"System.Version"}, Kind: Table, Columns: []Column{
			{Property: "Major", Width: 6},
			{Property: "Minor", Width: 6},
			{Property: "Build", Width: 6},
			{Property: "Revision", Width: 8},
		}},
		{Name: "System.Version", Types: []string{"System.Version#IncludeLabel"}, Kind: Table, Columns: []Column{
			{Property: "Major", Width: 6},
			{Property: "Minor", Width: 6},
			{Property: "Build", Width: 6},
			{Property: "Revision", Width: 8},
			{Property: "PSSemVerPreReleaseLabel", Width: 26},
			{Property: "PSSemVerBuildLabel", Width: 27},
		}},
	}
}
