package schema

import (
	"math"
	"strconv"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// ResultSize is the limit on the number of objects: a whole number or Unlimited, which is the default.
type ResultSize struct {
	Count   int64
	Limited bool
}

var resultSizeType = &value.Type{
	Name: "Microsoft.Rtc.Management.ADConnect.Core.Unlimited`1[System.UInt32]", Short: "Unlimited[uint]", Kind: value.Struct,
}

// ParameterType is Unlimited of UInt32.
func (ResultSize) ParameterType() *value.Type { return resultSizeType }

// ConvertArgument takes whole numbers up to 2147483647, as numbers or text, and the word Unlimited.
func (ResultSize) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	text, ok := plainText(v)
	if strings.EqualFold(text, "unlimited") {
		return ResultSize{}, nil
	}
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if !ok || err != nil || n < 0 || n > math.MaxInt32 {
		text = value.ToString(v)
		return nil, errs.NewException(errs.PSInvalidCastType, `Cannot convert value "%s" to type "%s". Error: ""%s" is not a whole number between 0 and 2147483647 or "Unlimited"."`,
			text, resultSizeType.Name, text)
	}
	return ResultSize{n, true}, nil
}

// StoreArgument sets the limit.
func (r *ResultSize) StoreArgument(v any) { *r, _ = v.(ResultSize) }
