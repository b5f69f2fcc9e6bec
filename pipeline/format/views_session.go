package format

// sessionViews are the views of what a session holds: variables, drives, history, jobs
func sessionViews() []*View {
	return []*View{
		{Name: "drive", Types: []string{"Microsoft.PowerShell.Commands.ActiveDirectoryProvider+ADPSDriveInfo", "System.Management.Automation.PSDriveInfo"}, Kind: Table, Columns: []Column{
			{Property: "Name", Width: 10},
			{Label: "Used (GB)", Value: scaled(gigabyte, "###0.00", "Used"), Width: 13, Align: Right},
			{Label: "Free (GB)", Value: scaled(gigabyte, "###0.00", "Free"), Width: 13, Align: Right},
			{Label: "Provider", Value: Path("Provider", "Name"), Width: 13},
			{Label: "Root", Value: driveRoot, Width: 35},
			{Property: "CurrentLocation", Align: Right},
		}},
		{Name: "history", Types: []string{"Microsoft.PowerShell.Commands.HistoryInfo"}, Kind: Table, Columns: []Column{
			{Property: "Id", Width: 4, Align: Right},
			{Label: "Duration", Value: historyDuration, Width: 12, Align: Right},
			{Property: "CommandLine"},
		}},
		{Name: "history", Types: []string{"Microsoft.PowerShell.Commands.HistoryInfo"}, Kind: Wide, Columns: []Column{
			{Property: "CommandLine"},
		}},
		{Name: "ExperimentalFeature", Types: []string{"System.Management.Automation.ExperimentalFeature"}, Kind: Table, Columns: []Column{
			{Property: "Name", Width: 35, Align: Left},
			{Property: "Enabled", Width: 7, Align: Right},
			{Property: "Source", Width: 35, Align: Left},
			{Property: "Description", Align: Left},
		}},
		{Name: "ExperimentalFeature", Types: []string{"System.Management.Automation.ExperimentalFeature"}, Kind: List,
			Columns: items("Name", "Enabled", "Source", "Description")},
		{Name: "Job", Types: []string{"System.Management.Automation.Job"}, Kind: Table, Columns: []Column{
			{Property: "Id", Width: 6, Align: Left},
			{Property: "Name", Width: 15, Align: Left},
			{Property: "PSJobTypeName", Width: 15, Align: Left},
			{Property: "State", Width: 13, Align: Left},
			{Property: "HasMoreData", Width: 15, Align: Left},
			{Property: "Location", Width: 20, Align: Left},
			{Property: "Command", Width: 25, Align: Left},
		}},
		{Name: "PathInfo", Types: []string{"System.Management.Automation.PathInfo"}, Kind: Table, Columns: []Column{
			{Property: "Path"},
		}},
		{Name: "provider", Types: []string{"System.Management.Automation.ProviderInfo"}, Kind: Table, Columns: []Column{
			{Property: "Name", Width: 20},
			{Property: "Capabilities"},
			{Property: "Drives"},
		}},
		{Name: "provider", Types: []string{"System.Management.Automation.ProviderInfo"}, Kind: List,
			Columns: items("Name", "Drives", "Path", "Home", "Description", "Capabilities", "ImplementingType")},
		{Name: "System.Management.Automation.PSDriveInfo", Types: []string{"System.Management.Automation.PSDriveInfo"}, Kind: List,
			Columns: items("Name", "Description", "Provider", "Root", "CurrentLocation")},
		{Name: "Variable", Types: []string{"System.Management.Automation.PSVariable"}, Kind: Table, Columns: []Column{
			{Property: "Name", Width: 30},
			{Property: "Value"},
		}},
		{Name: "PSSession", Types: []string{"System.Management.Automation.Runspaces.PSSession"}, Kind: Table, Columns: []Column{
			{Property: "Id", Width: 3, Align: Right},
			{Property: "Name", Width: 15, Align: Left},
			{Property: "Transport", Width: 9, Align: Left},
			{Property: "ComputerName", Width: 15, Align: Left},
			{Property: "ComputerType", Width: 15, Align: Left},
			{Property: "State", Width: 13, Align: Left},
			{Property: "ConfigurationName", Width: 20, Align: Left},
			{Property: "Availability", Width: 13, Align: Right},
		}},
		{Name: "Runspace", Types: []string{"System.Management.Automation.Runspaces.Runspace"}, Kind: Table, Columns: []Column{
			{Property: "Id", Width: 3, Align: Right},
			{Property: "Name", Width: 15, Align: Left},
			{Label: "ComputerName", Value: constant("localhost"), Width: 15, Align: Left},
			{Label: "Type", Value: constant("Local"), Width: 13, Align: Left},
			{Label: "State", Value: Path("RunspaceStateInfo", "State"), Width: 13, Align: Left},
			{Label: "Availability", Value: Path("RunspaceAvailability"), Width: 15, Align: Left},
		}},
		{Name: "TypeData", Types: []string{"System.Management.Automation.Runspaces.TypeData"}, Kind: Table, Columns: []Column{
			{Property: "TypeName"},
			{Property: "Members"},
		}},
	}
}
