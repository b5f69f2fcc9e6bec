package format

// builtin are the views that come with PowerShell, by area; the first suitable one counts.
func builtin() [][]*View { return [][]*View{} }

type displaySet struct {
	set      []string
	property string
}

func builtinSets() map[string]displaySet { return nil }
