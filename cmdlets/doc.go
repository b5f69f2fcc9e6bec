package cmdlets

// Doc is the help of a command.
type Doc struct {
	// Synopsis is one line; Description is paragraphs separated by an empty line.
	Synopsis, Description string
	// Examples has at least one, which a test runs.
	Examples []Example
	// Inputs and Outputs say what is piped in and comes out; Notes is free text; Links are related names.
	Inputs, Outputs, Notes string
	Links                  []string
}

// Example is a command line and what it shows.
type Example struct {
	Code, Remarks string
}
