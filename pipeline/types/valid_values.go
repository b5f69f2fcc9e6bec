package types

import "csshell/pipeline/value"

// validValuesType is IValidateSetValuesGenerator: the interface of classes that give a ValidateSet its values.
var validValuesType = &value.Type{Name: "System.Management.Automation.IValidateSetValuesGenerator", Kind: value.Interface}
