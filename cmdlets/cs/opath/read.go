package opath

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/store"
)

// Read parses the parameters Filter and LdapFilter of a reading cmdlet. A filter that cannot be parsed is reported, and
// failed is true; both at once end the cmdlet, because they are one parameter in all but name.
func Read(p *pipeline.Proc, filter, ldap cmdlets.Opt[string]) (f store.Filter, failed bool, err error) {
	switch {
	case filter.Given && ldap.Given:
		return nil, true, errs.New("AmbiguousParameterSet", errs.InvalidArgument, nil, errs.ParameterBindingType, "Parameter set cannot be resolved using the specified named parameters. "+
			"One or more parameters issued cannot be used together or an insufficient number of parameters were provided.")
	case filter.Given:
		f, err = Parse(filter.Value, Variables(p))
	case ldap.Given:
		f, err = ParseLDAP(ldap.Value)
	}
	if err != nil {
		return nil, true, directory.Report(p, err, nil)
	}
	return f, false, nil
}
