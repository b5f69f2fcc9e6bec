package cmdlets

// Bound is the outcome of binding, for $PSBoundParameters and for cmdlets that ask what was given.
type Bound struct {
	// Set is the name of the parameter set that was chosen.
	Set string
	// Names and Values are the bound parameters in the order of binding.
	Names  []string
	Values []any
	// Rest are the arguments of a simple function that fitted no parameter: $args.
	Rest []any
}
