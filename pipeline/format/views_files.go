package format

// fileViews are the views of files and folders
func fileViews() []*View {
	return []*View{
		{Name: "FileSystemStream", Types: []string{"Microsoft.PowerShell.Commands.AlternateStreamData"}, Kind: Table, GroupBy: &Column{Property: "Filename"}, Columns: []Column{
			{Property: "Stream", Width: 20, Align: Left},
			{Property: "Length", Width: 10, Align: Right},
		}},
		{Name: "childrenWithUnixStat", Types: []string{"System.IO.DirectoryInfo", "System.IO.FileInfo"}, Kind: Table, GroupBy: &Column{Value: parentFolder, Label: "Directory"}, GroupIndent: 4, Columns: []Column{
			{Property: "UnixMode", Width: 10, Align: Left},
			{Property: "User", Width: 10, Align: Right},
			{Property: "Group", Width: 10, Align: Left},
			{Label: "LastWriteTime", Value: writeTime, Width: 16, Align: Right},
			{Property: "Size", Width: 12, Align: Right},
			{Label: "Name", Property: "NameString", Align: Left},
		}},
		{Name: "children", Types: []string{"System.IO.DirectoryInfo", "System.IO.FileInfo"}, Kind: Table, GroupBy: &Column{Value: parentFolder, Label: "Directory"}, GroupIndent: 4, Columns: []Column{
			{Label: "Mode", Property: "ModeWithoutHardLink", Width: 7, Align: Left},
			{Label: "LastWriteTime", Property: "LastWriteTimeString", Width: 26, Align: Right},
			{Label: "Length", Property: "LengthString", Width: 14, Align: Right},
			{Label: "Name", Property: "NameString", Align: Left},
		}},
		{Name: "childrenWithHardlink", Types: []string{"System.IO.DirectoryInfo", "System.IO.FileInfo"}, Kind: Table, GroupBy: &Column{Value: parentFolder, Label: "Directory"}, GroupIndent: 4, Columns: []Column{
			{Property: "Mode", Width: 7, Align: Left},
			{Label: "LastWriteTime", Property: "LastWriteTimeString", Width: 26, Align: Right},
			{Label: "Length", Property: "LengthString", Width: 14, Align: Right},
			{Label: "Name", Property: "NameString", Align: Left},
		}},
		{Name: "children", Types: []string{"System.IO.DirectoryInfo", "System.IO.FileInfo"}, Kind: List, GroupBy: &Column{Value: parentFolder, Label: "Directory"}, GroupIndent: 4,
			Columns: items("Name", "CreationTime", "LastWriteTime", "LastAccessTime", "Mode", "LinkType", "Target")},
		{Name: "children", Types: []string{"System.IO.DirectoryInfo", "System.IO.FileInfo"}, Kind: Wide, GroupBy: &Column{Value: parentFolder, Label: "Directory"}, GroupIndent: 4, Columns: []Column{
			{Property: "Name"},
		}},
	}
}
