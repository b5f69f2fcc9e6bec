package format

// builtin are the views that come with PowerShell, by area; the first suitable one counts.
func builtin() [][]*View {
	return [][]*View{dataViews(), sessionViews(), fileViews(), commandViews(), systemViews(), helpViews()}
}

// displaySet is what the engine adds to a type for display: DefaultDisplayPropertySet and DefaultDisplayProperty.
type displaySet struct {
	set      []string
	property string
}

// builtinSets are the display sets that come with PowerShell, by folded type name.
var builtinSets = map[string]displaySet{
	"system.diagnostics.process": {set: []string{"Id", "Handles", "CPU", "SI", "Name"}},
	"system.io.directoryinfo":    {property: "Name"},
	"system.io.fileinfo":         {set: []string{"LastWriteTime", "Length", "Name"}},
	"system.net.ipaddress":       {property: "IPAddressToString"},
	"system.management.automation.psmoduleinfo": {set: []string{"Name", "Path", "Description", "Guid", "Version", "ModuleBase",
		"ModuleType", "PrivateData", "AccessMode", "ExportedAliases", "ExportedCmdlets", "ExportedFunctions", "ExportedVariables", "NestedModules"}},
	"system.management.automation.listcontrolentry":       {set: []string{"Items", "EntrySelectedBy"}},
	"system.management.automation.extendedtypedefinition": {set: []string{"TypeNames", "FormatViewDefinition"}},
}
