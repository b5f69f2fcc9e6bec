package format

// systemViews are the views of processes, assemblies, types and tasks
func systemViews() []*View {
	return []*View{
		{Name: "System.AppDomain", Types: []string{"System.AppDomain"}, Kind: List,
			Columns: items("FriendlyName", "Id", "ApplicationDescription", "BaseDirectory", "DynamicDirectory", "RelativeSearchPath", "SetupInformation", "ShadowCopyFiles")},
		{Name: "System.Diagnostics.FileVersionInfo", Types: []string{"System.Diagnostics.FileVersionInfo"}, Kind: Table, Columns: []Column{
			{Property: "ProductVersion", Width: 16},
			{Property: "FileVersion", Width: 16},
			{Property: "FileName"},
		}},
		{Name: "System.Diagnostics.FileVersionInfo", Types: []string{"System.Diagnostics.FileVersionInfo"}, Kind: List,
			Columns: items("OriginalFileName", "FileDescription", "ProductName", "Comments", "CompanyName", "FileName", "FileVersion", "ProductVersion", "IsDebug", "IsPatched", "IsPreRelease", "IsPrivateBuild", "IsSpecialBuild", "Language", "LegalCopyright", "LegalTrademarks", "PrivateBuild", "SpecialBuild", "FileVersionRaw", "ProductVersionRaw")},
		{Name: "process", Types: []string{"System.Diagnostics.Process"}, Kind: Table, Columns: []Column{
			{Label: "NPM(K)", Value: scaled(kilobyte, "F0", "NPM"), Width: 7, Align: Right},
			{Label: "PM(M)", Value: scaled(megabyte, "N2", "PM"), Width: 8, Align: Right},
			{Label: "WS(M)", Value: scaled(megabyte, "N2", "WS"), Width: 10, Align: Right},
			{Label: "CPU(s)", Value: scaled(1, "N2", "CPU"), Width: 10, Align: Right},
			{Property: "Id", Width: 7, Align: Right},
			{Property: "SI", Width: 3, Align: Right},
			{Property: "ProcessName"},
		}},
		{Name: "Priority", Types: []string{"System.Diagnostics.Process"}, Kind: Table, GroupBy: &Column{Property: "PriorityClass", Label: "PriorityClass"}, Columns: []Column{
			{Property: "ProcessName", Width: 20},
			{Property: "Id", Width: 10, Align: Right},
			{Property: "WorkingSet64", Width: 12, Align: Right},
		}},
		{Name: "StartTime", Types: []string{"System.Diagnostics.Process"}, Kind: Table, GroupBy: &Column{Value: startDay, Label: "StartTime.ToShortDateString()"}, Columns: []Column{
			{Property: "ProcessName", Width: 20},
			{Property: "Id", Width: 10, Align: Right},
			{Property: "WorkingSet64", Width: 12, Align: Right},
		}},
		{Name: "process", Types: []string{"System.Diagnostics.Process"}, Kind: Wide, Columns: []Column{
			{Property: "ProcessName"},
		}},
		{Name: "ProcessWithUserName", Types: []string{"System.Diagnostics.Process#IncludeUserName"}, Kind: Table, Columns: []Column{
			{Label: "WS(M)", Value: scaled(megabyte, "N2", "WS"), Width: 10, Align: Right},
			{Label: "CPU(s)", Value: scaled(1, "N2", "CPU"), Width: 8, Align: Right},
			{Property: "Id", Width: 7, Align: Right},
			{Property: "UserName", Width: 30},
			{Property: "ProcessName"},
		}},
		{Name: "System.Net.NetworkCredential", Types: []string{"System.Net.NetworkCredential"}, Kind: Table, Columns: []Column{
			{Property: "UserName", Width: 50},
			{Property: "Domain", Width: 50},
		}},
		{Name: "System.Reflection.Assembly", Types: []string{"System.Reflection.Assembly"}, Kind: Table, Columns: []Column{
			{Label: "GAC", Property: "GlobalAssemblyCache", Width: 6},
			{Label: "Version", Property: "ImageRuntimeVersion", Width: 14},
			{Property: "Location"},
		}},
		{Name: "System.Reflection.Assembly", Types: []string{"System.Reflection.Assembly"}, Kind: List,
			Columns: items("CodeBase", "EntryPoint", "EscapedCodeBase", "FullName", "GlobalAssemblyCache", "HostContext", "ImageFileMachine", "ImageRuntimeVersion", "Location", "ManifestModule", "MetadataToken", "PortableExecutableKind", "ReflectionOnly")},
		{Name: "System.Reflection.AssemblyName", Types: []string{"System.Reflection.AssemblyName"}, Kind: Table, Columns: []Column{
			{Property: "Version", Width: 14},
			{Property: "Name"},
		}},
		{Name: "System.RuntimeType", Types: []string{"System.RuntimeType"}, Kind: Table, Columns: []Column{
			{Property: "IsPublic", Width: 8},
			{Label: "IsSerial", Property: "IsSerializable", Width: 8},
			{Property: "Name", Width: 40},
			{Property: "BaseType"},
		}},
		{Name: "System.Threading.Tasks.Task", Types: []string{"System.Threading.Tasks.Task"}, Kind: Table, Columns: []Column{
			{Property: "Id"},
			{Property: "IsCompleted"},
			{Property: "Status"},
		}},
		{Name: "System.Threading.Tasks.Task", Types: []string{"System.Threading.Tasks.Task"}, Kind: List, Columns: []Column{
			{Property: "AsyncState"},
			{Property: "AsyncWaitHandle"},
			{Property: "CompletedSynchronously"},
			{Property: "CreationOptions"},
			{Property: "Exception"},
			{Property: "Id"},
			{Property: "IsCanceled"},
			{Property: "IsCompleted"},
			{Property: "IsCompletedSuccessfully"},
			{Property: "IsFaulted"},
			{Label: "Result", Value: Path("Result")},
			{Property: "Status"},
		}},
	}
}
