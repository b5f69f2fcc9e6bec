package cmdlets

import (
	"reflect"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Converting is implemented by the types of fields that are parameter types of their own, such as an identity that may
// be given as text or as an object. Both methods are called on the zero value.
type Converting interface {
	// ParameterType is the .NET type in syntax and messages.
	ParameterType() *value.Type
	// ConvertArgument turns an argument into a value of the field's type, or refuses it; $null may stay nil.
	ConvertArgument(p *pipeline.Proc, v any) (any, error)
}

// Storing is implemented by pointers to such fields: it takes what ConvertArgument returned, or nil for the default.
type Storing interface{ StoreArgument(v any) }

// convertingOf returns the zero value of a field's type, inside an Opt too, when it converts arguments itself.
func convertingOf(t reflect.Type) Converting {
	c, _ := reflect.Zero(innerType(t)).Interface().(Converting)
	return c
}
