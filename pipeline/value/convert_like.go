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
	case int64, int32:
		n, _ := asInt64(v)
		switch t {
		case TimeSpanType:
			return TimeSpan(n), nil
		case DateTimeType:
			return DateTime{Ticks: n}, nil
		}
	case DateTimeOffset:
		if t == DateTimeType {
			return DateTime{Ticks: v.Ticks}, nil
		}
	case DateTime:
		if t == DateTimeOffsetType {
			return DateTimeOffset{Ticks: v.Ticks}, nil
		}
	}
	return nil, noCast(v, t)
}
