package value

// convertLike converts v to the type of the value like, for a comparison. Values of types outside the closed set are
// left as they are: they compare themselves.
func convertLike(v, like any) (any, error) {
	t := TypeOf(like)
	if TypeOf(v) == t {
		return v, nil
	}
	switch t {
	case BoolType:
		return ToBool(v), nil
	case CharType:
		return ConvertNumber(v, t)
	case DateTimeType, DateTimeOffsetType, TimeSpanType, GuidType:
		return convertBoxed(v, t)
	}
	if IsNumber(like) {
		return ConvertNumber(v, t)
	}
	if t != nil && t.Kind == EnumKind {
		if s, ok := v.(string); ok {
			return ParseEnum(s, t)
		}
		n, err := ToInt64(v)
		return Enum{t, n}, err
	}
	return v, nil
}

// convertBoxed converts to dates, timespans and guids.
func convertBoxed(v any, t *Type) (any, error) {
	switch v := v.(type) {
	case string:
		return parseBoxed(v, t)
	case DateTimeOffset:
		if t == DateTimeType {
			return DateTime{Ticks: v.Ticks}, nil
		}
	case DateTime:
		switch t {
		case DateTimeOffsetType:
			return DateTimeOffset{Ticks: v.Ticks}, nil
		case TimeSpanType:
			reason := NewException(InvalidCastExceptionType, "Invalid cast from 'System.DateTime' to 'System.TimeSpan'.", nil)
			return nil, castError("InvalidCastConstructorException", v, t, reason)
		}
	}
	if IsNumber(v) && (t == TimeSpanType || t == DateTimeType) {
		n, err := ToInt64(v)
		if t == TimeSpanType {
			return TimeSpan(n), err
		}
		return DateTime{Ticks: n}, err
	}
	return nil, noCast(v, t)
}

// parseBoxed reads text as a date, timespan or guid.
func parseBoxed(s string, t *Type) (r any, err error) {
	switch t {
	case DateTimeType:
		r, err = ParseDate(s)
	case DateTimeOffsetType:
		r, err = ParseDateOffset(s)
	case TimeSpanType:
		r, err = ParseTimeSpan(s)
	default:
		r, err = ParseGuid(s)
	}
	if e, ok := err.(*Exception); ok {
		return nil, castError("InvalidCastParseTargetInvocationWithFormatProvider", s, t, e)
	}
	return r, err
}
