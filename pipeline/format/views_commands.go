package format

// commandViews are the views of commands, modules, members, and what else describes the language
func commandViews() []*View {
	return []*View{
		{Name: "CommandInfo", Types: []string{"System.Management.Automation.AliasInfo", "System.Management.Automation.ApplicationInfo", "System.Management.Automation.CmdletInfo", "System.Management.Automation.ExternalScriptInfo", "System.Management.Automation.FilterInfo", "System.Management.Automation.FunctionInfo", "System.Management.Automation.ScriptInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Label: "Name", Value: commandName, Width: 50},
			{Property: "Version", Width: 10},
			{Property: "Source"},
		}},
		{Name: "memberinfo", Types: []string{"Microsoft.PowerShell.Commands.ListCommand+MemberInfo"}, Kind: Table, Columns: []Column{
			{Label: "Class", Property: "MemberClass", Width: 11},
			{Property: "Name", Width: 25},
			{Property: "MemberData"},
		}},
		{Name: "Microsoft.PowerShell.Commands.ListCommand+MemberInfo", Types: []string{"Microsoft.PowerShell.Commands.ListCommand+MemberInfo"}, Kind: List,
			Columns: items("Name", "MemberClass", "MemberData")},
		{Name: "Microsoft.PowerShell.Commands.MemberDefinition", Types: []string{"Microsoft.PowerShell.Commands.MemberDefinition"}, Kind: Table, GroupBy: &Column{Property: "TypeName"}, Columns: []Column{
			{Property: "Name"},
			{Property: "MemberType"},
			{Property: "Definition"},
		}},
		{Name: "Module", Types: []string{"ModuleInfoGrouping"}, Kind: Table, GroupBy: &Column{Value: moduleFolder, Label: "Directory"}, GroupIndent: 4, Columns: []Column{
			{Property: "ModuleType", Width: 10, Align: Left},
			{Property: "Version", Width: 10, Align: Left},
			{Label: "PreRelease", Value: Path("PrivateData", "PSData", "PreRelease"), Width: 10, Align: Left},
			{Property: "Name", Width: 35, Align: Left},
			{Label: "PSEdition", Value: moduleEditions, Width: 9, Align: Left},
			{Label: "ExportedCommands", Value: keysOf("ExportedCommands"), Align: Left},
		}},
		{Name: "AliasInfo", Types: []string{"System.Management.Automation.AliasInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "DisplayName"},
		}},
		{Name: "System.Management.Automation.AliasInfo", Types: []string{"System.Management.Automation.AliasInfo"}, Kind: List,
			Columns: items("DisplayName", "CommandType", "Definition", "ReferencedCommand", "ResolvedCommand")},
		{Name: "ApplicationInfo", Types: []string{"System.Management.Automation.ApplicationInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "Name"},
			{Property: "Path"},
		}},
		{Name: "System.Management.Automation.ApplicationInfo", Types: []string{"System.Management.Automation.ApplicationInfo"}, Kind: List,
			Columns: items("Name", "CommandType", "Definition", "Extension", "Path", "FileVersionInfo")},
		{Name: "CallStackFrame", Types: []string{"System.Management.Automation.CallStackFrame"}, Kind: Table, Columns: []Column{
			{Property: "Command"},
			{Property: "Arguments"},
			{Property: "Location"},
		}},
		{Name: "System.Management.Automation.CmdletInfo", Types: []string{"System.Management.Automation.CmdletInfo"}, Kind: List,
			Columns: items("Name", "CommandType", "Definition", "Path", "DLL", "HelpFile", "ParameterSets", "ImplementingType", "Verb", "Noun")},
		{Name: "CommandInfo", Types: []string{"System.Management.Automation.CommandInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "Name"},
		}},
		{Name: "CommandParameterSetInfo", Types: []string{"System.Management.Automation.CommandParameterSetInfo"}, Kind: Custom, Lines: parameterSetLines},
		{Name: "ExternalScriptInfo", Types: []string{"System.Management.Automation.ExternalScriptInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "Name"},
			{Property: "Path"},
		}},
		{Name: "FilterInfo", Types: []string{"System.Management.Automation.FilterInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "Name"},
			{Property: "Filter"},
		}},
		{Name: "System.Management.Automation.CommandInfo", Types: []string{"System.Management.Automation.FilterInfo", "System.Management.Automation.FunctionInfo"}, Kind: List,
			Columns: items("Name", "CommandType", "Definition")},
		{Name: "FunctionInfo", Types: []string{"System.Management.Automation.FunctionInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "Name"},
			{Property: "Function"},
		}},
		{Name: "System.Management.Automation.PSMethod", Types: []string{"System.Management.Automation.PSMethod"}, Kind: Table, Wrap: true, Columns: []Column{
			{Label: "OverloadDefinitions", Value: overloads},
		}},
		{Name: "Module", Types: []string{"System.Management.Automation.PSModuleInfo"}, Kind: Table, Columns: []Column{
			{Property: "ModuleType", Width: 10, Align: Left},
			{Property: "Version", Width: 10, Align: Left},
			{Label: "PreRelease", Value: Path("PrivateData", "PSData", "PreRelease"), Width: 10, Align: Left},
			{Property: "Name", Width: 35, Align: Left},
			{Label: "ExportedCommands", Value: keysOf("ExportedCommands"), Align: Left},
		}},
		{Name: "Module", Types: []string{"System.Management.Automation.PSModuleInfo"}, Kind: Wide, Columns: []Column{
			{Property: "Name"},
		}},
		{Name: "Module", Types: []string{"System.Management.Automation.PSModuleInfo"}, Kind: List, Columns: []Column{
			{Property: "Name"},
			{Property: "Path"},
			{Property: "Description"},
			{Property: "ModuleType"},
			{Property: "Version"},
			{Label: "PreRelease", Value: Path("PrivateData", "PSData", "PreRelease")},
			{Property: "NestedModules"},
			{Label: "ExportedFunctions", Value: keysOf("ExportedFunctions")},
			{Label: "ExportedCmdlets", Value: keysOf("ExportedCmdlets")},
			{Label: "ExportedVariables", Value: keysOf("ExportedVariables")},
			{Label: "ExportedAliases", Value: keysOf("ExportedAliases")},
		}},
		{Name: "ScriptInfo", Types: []string{"System.Management.Automation.ScriptInfo"}, Kind: Table, Columns: []Column{
			{Property: "CommandType", Width: 15},
			{Property: "Name"},
			{Property: "Definition"},
		}},
		{Name: "System.Management.Automation.ScriptInfo", Types: []string{"System.Management.Automation.ScriptInfo"}, Kind: List,
			Columns: items("Name", "CommandType", "Definition", "Path")},
	}
}
