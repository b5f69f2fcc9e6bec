package drive

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Encoding is the parameter type of -Encoding: a word such as utf8BOM, a code page, an IANA name or an encoding itself.
type Encoding struct{ e *types.Encoding }

// Or is the encoding that was given, or def.
func (e Encoding) Or(def *types.Encoding) *types.Encoding {
	if e.e == nil {
		return def
	}
	return e.e
}

// Given reports whether an encoding was named.
func (e Encoding) Given() bool { return e.e != nil }

// ParameterType is System.Text.Encoding.
func (Encoding) ParameterType() *value.Type { return types.Find("System.Text.Encoding") }

// ConvertArgument finds the encoding, or refuses the name.
func (Encoding) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	if value.IsNull(v) {
		return nil, nil
	}
	if e := types.CmdletEncoding(v); e != nil {
		return e, nil
	}
	if s, ok := value.Base(v).(string); ok {
		return nil, errs.NewException(errs.TransformationMetaType, "'%s' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')", s)
	}
	return nil, errs.NewException(errs.TransformationMetaType, "No data is available for encoding %s. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.", value.ToString(v))
}

// StoreArgument takes what ConvertArgument found.
func (e *Encoding) StoreArgument(v any) { e.e, _ = value.Base(v).(*types.Encoding) }

// ReadText decodes the contents of a file: by its byte order mark, otherwise by def.
func ReadText(b []byte, def *types.Encoding) string {
	e, n := types.DetectBOM(b, def)
	return e.Decode(b[n:])
}
