package syntax

// Requires is what the #requires lines of a script ask for.
type Requires struct {
	// Version is the least version, empty for none; Editions are the allowed editions.
	Version  string
	Editions []string
	// Modules are the names of modules that must be there; Assemblies likewise.
	Modules    []string
	Assemblies []string
	// Elevated asks for an administrator.
	Elevated bool
	// ShellID is the shell asked for.
	ShellID string
}

// HelpComment is comment-based help: the sections by upper-case keyword.
type HelpComment struct {
	// Sections hold the texts of SYNOPSIS, DESCRIPTION, NOTES ... and EXAMPLE in order.
	Sections map[string][]string
	// Parameters hold the texts of .PARAMETER by folded name.
	Parameters map[string]string
}

// ParseError is one error of a text.
type ParseError struct {
	// ID is PowerShell's error id; Message its text.
	ID, Message string
	// Place is what the error marks.
	Place Place
	// Incomplete is true when the text ends too early, so that a prompt asks for more.
	Incomplete bool
}
