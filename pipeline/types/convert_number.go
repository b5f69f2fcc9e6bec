package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// converter casts a value that is not $null and not of the type already.
type converter func(p *pipeline.Proc, v any, t *value.Type) (any, error)

// primitives are the casts to the types that every operator knows.
func primitives() map[*value.Type]converter { return primitiveTable.get(buildPrimitives) }

var primitiveTable = new(once[map[*value.Type]converter])

func buildPrimitives() map[*value.Type]converter {
	return map[*value.Type]converter{
		value.StringType:  toString,
		value.BoolType:    func(_ *pipeline.Proc, v any, _ *value.Type) (any, error) { return value.ToBool(v), nil },
		value.SwitchType:  toSwitch,
		value.Int32Type:   numeric("InvalidCastFromStringToInteger", value.ToInt32),
		value.Int64Type:   numeric("InvalidCastFromStringToInteger", value.ToInt64),
		value.Int16Type:   numeric("InvalidCastFromStringToInteger", value.ToInt16),
		value.Int8Type:    numeric("InvalidCastFromStringToInteger", value.ToInt8),
		value.UInt8Type:   numeric("InvalidCastFromStringToInteger", value.ToUint8),
		value.UInt16Type:  numeric("InvalidCastFromStringToInteger", value.ToUint16),
		value.UInt32Type:  numeric("InvalidCastFromStringToInteger", value.ToUint32),
		value.UInt64Type:  numeric("InvalidCastFromStringToInteger", value.ToUint64),
		value.Float64Type: numeric("InvalidCastFromStringToDoubleOrSingle", value.ToFloat64),
		value.Float32Type: numeric("InvalidCastFromStringToDoubleOrSingle", value.ToFloat32),
		value.DecimalType: numeric("InvalidCastFromStringToDecimal", value.ToDecimal),
		value.BigIntType:  numeric("InvalidCastParseTargetInvocation", value.ToBigInt),
		value.CharType:    toChar,
	}
}

// numeric makes a cast of a conversion to a number. Only numbers, strings, chars, booleans and enumerations convert.
func numeric[T any](fromString string, conv func(any) (T, error)) converter {
	return func(_ *pipeline.Proc, v any, t *value.Type) (any, error) {
		base := value.Base(v)
		vt := value.TypeOf(base)
		switch {
		case vt == value.StringType:
			n, err := conv(base)
			return orError(n, v, t, fromString, err)
		case numberOf(vt) != nil, vt == value.BigIntType, vt == value.CharType, vt == value.BoolType, vt == value.DateTimeType, vt.Kind == value.EnumKind:
			n, err := conv(base)
			return orError(n, v, t, "InvalidCastIConvertible", err)
		case vt == value.SwitchType:
			n, err := conv(value.ToBool(base))
			return orError(n, v, t, "InvalidCastIConvertible", err)
		}
		return nil, finalCastError(v, t)
	}
}

func orError(r, v any, t *value.Type, id string, err error) (any, error) {
	if err != nil {
		return nil, castError(v, t, id, err)
	}
	return r, nil
}

// toString joins collections with $OFS.
func toString(p *pipeline.Proc, v any, _ *value.Type) (any, error) {
	if o, ok := v.(*value.Object); ok && o.Class != nil {
		if ms := classMethods(o.Class, "ToString", false); len(ms) > 0 {
			return callClassMethod(p, ms, o, "ToString", nil)
		}
	}
	if p != nil && p.Session != nil && isCollection(v) {
		if ofs, ok := p.Session.Variable("OFS"); ok && ofs != nil {
			return value.Join(v, value.ToString(ofs)), nil
		}
	}
	return value.ToString(v), nil
}

// toChar takes strings of one UTF-16 unit and whole numbers.
func toChar(_ *pipeline.Proc, v any, t *value.Type) (any, error) {
	base := value.Base(v)
	if s, ok := base.(string); ok {
		if value.UTF16Len(s) != 1 {
			return nil, castError(v, t, "InvalidCastFromStringToChar", errFormat("String must be exactly one character long."))
		}
		return value.UnitAt(s, 0), nil
	}
	vt := value.TypeOf(base)
	if n := numberOf(vt); n != nil && !n.fraction || vt.Kind == value.EnumKind {
		u, err := value.ToUint16(base)
		if err != nil {
			err = errOverflow("Value was either too large or too small for a character.")
		}
		return orError(value.Char(u), v, t, "InvalidCastIConvertible", err)
	}
	return nil, finalCastError(v, t)
}

// convertNull is what $null becomes: the empty value of primitives, $null for classes, an error for other structs.
func convertNull(t *value.Type) (any, error) {
	switch {
	case t == value.StringType:
		return "", nil
	case t.Kind == value.EnumKind:
		return nil, castRecord("nullToEnumInvalidCast", `Cannot convert null to type "`+value.Text(t)+`" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "`+enumNames(t, ",")+`".`, nil)
	case t.Def == value.NullableDef || !t.IsValue() || t == value.VoidType:
		return nil, nil
	}
	if primitives()[t] == nil {
		return nil, nullCastError(t)
	}
	return zeroOf(t), nil
}
