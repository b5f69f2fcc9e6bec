package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// rank says how close a conversion is: higher is better.
type rank int

// The ranks of conversions, PowerShell's order.
const (
	impossible rank = iota
	arrayRank       // arrays of unrelated elements
	roundRank       // number with a fraction to whole number
	textRank        // anything to string
	customRank
	constructRank // by a constructor with one parameter
	createRank    // hashtable to a type's properties
	parseRank     // string to a type with Parse
	viewRank      // to psobject
	languageRank  // conversions of the language: to bool, string to number or enum, value to array
	letterRank    // a string of one character to char
	nullRank
	narrowRank // number to a narrower one
	widenRank  // number to a wider one
	assignRank
	exact
)

// number describes a numeric type; widening goes from narrower to wider of them.
type number struct {
	width    int
	signed   bool
	fraction bool
}

// numberOf returns what is known of a numeric type, nil for others.
func numberOf(t *value.Type) *number {
	switch t {
	case value.Int8Type:
		return &number{8, true, false}
	case value.UInt8Type:
		return &number{9, false, false}
	case value.Int16Type:
		return &number{16, true, false}
	case value.UInt16Type:
		return &number{17, false, false}
	case value.Int32Type:
		return &number{32, true, false}
	case value.UInt32Type:
		return &number{33, false, false}
	case value.Int64Type:
		return &number{64, true, false}
	case value.UInt64Type:
		return &number{65, false, false}
	case value.Float32Type:
		return &number{70, true, true}
	case value.Float64Type:
		return &number{80, true, true}
	case value.DecimalType:
		return &number{90, true, true}
	}
	return nil
}

// widens reports whether every value of number type a is one of b.
func (a *number) widens(b *number) bool {
	switch {
	case a.fraction && b.fraction:
		return a.width == 70 && b.width == 80
	case b.fraction:
		return true
	case a.fraction:
		return false
	case a.signed && !b.signed:
		return false
	}
	return a.width < b.width
}

// rankOf says how close the conversion of v to t is; it looks at types, not at values, so that "x" to int is possible.
func rankOf(v any, t *value.Type) rank {
	if value.IsNull(v) {
		return nullTo(t)
	}
	vt := value.TypeOf(v)
	switch {
	case vt == t:
		return exact
	case vt.IsA(t):
		return assignRank
	case t == value.PSObjectType:
		return viewRank
	case t.Def == value.NullableDef:
		return rankOf(v, t.Args[0])
	}
	from, to := numberOf(vt), numberOf(t)
	if from != nil && to != nil {
		if from.widens(to) {
			return widenRank
		}
		if from.fraction && !to.fraction {
			return roundRank
		}
		return narrowRank
	}
	return rankUnrelated(v, vt, t)
}

func nullTo(t *value.Type) rank {
	if t.IsValue() && numberOf(t) == nil && t != value.BoolType && t != value.CharType && t.Def != value.NullableDef {
		return impossible
	}
	return nullRank
}

// rankUnrelated ranks conversions between types of which neither derives from the other.
func rankUnrelated(v any, vt, t *value.Type) rank {
	switch {
	case t == value.StringType:
		return textRank
	case t == value.BoolType || t == value.SwitchType:
		return languageRank
	case vt == value.CharType && numberOf(t) != nil, t == value.CharType && numberOf(vt) != nil:
		return languageRank
	case vt == value.BoolType && numberOf(t) != nil:
		return languageRank
	case t.Kind == value.EnumKind:
		return rankToEnum(vt)
	case vt.Kind == value.EnumKind && numberOf(t) != nil:
		return languageRank
	case t.Kind == value.ArrayKind || t == value.ArrayType:
		return rankToArray(v, vt, t)
	case vt == value.StringType:
		return rankText(v, t)
	case isDelegate(t):
		return rankToDelegate(v)
	case t.Kind == value.Interface:
		return rankToInterface(v, t)
	}
	if declaresFrom(t, vt) {
		return languageRank
	}
	if _, ok := value.Base(v).(value.Dictionary); ok && hasDefaultConstructor(t) {
		return createRank
	}
	if constructorFor(t, v) >= 0 {
		return constructRank
	}
	return impossible
}

func rankToEnum(vt *value.Type) rank {
	if vt == value.StringType || numberOf(vt) != nil {
		return languageRank
	}
	return impossible
}

func rankToArray(v any, vt, t *value.Type) rank {
	if vt.Kind == value.ArrayKind || isCollection(v) {
		return arrayRank
	}
	if t == value.ArrayType || t.Elem == value.ObjectType {
		return languageRank
	}
	if vt == value.StringType && t.Elem == value.CharType {
		return languageRank
	}
	if rankOf(v, t.Elem) == impossible {
		return impossible
	}
	return arrayRank
}

// rankText ranks a string's conversion.
func rankText(v any, t *value.Type) rank {
	if t == value.CharType {
		if value.UTF16Len(value.ToString(v)) == 1 {
			return letterRank
		}
		return impossible
	}
	if numberOf(t) != nil || t == value.TypeType || t == value.TypeType.Base || declaresFrom(t, value.StringType) {
		return languageRank
	}
	if find(tableOf(t).static, "Parse") != nil {
		return parseRank
	}
	if constructorFor(t, "") >= 0 {
		return constructRank
	}
	return impossible
}

func rankToDelegate(v any) rank {
	switch v.(type) {
	case pipeline.Block, *BoundMethod:
		return languageRank
	}
	return impossible
}

// rankToInterface accepts the arrays and lists of other element types for generic collection interfaces.
func rankToInterface(v any, t *value.Type) rank {
	if implementsGeneric(v, t) {
		return assignRank
	}
	if t.Def != nil && len(t.Args) == 1 && isCollection(v) {
		return arrayRank
	}
	return impossible
}

// declaresFrom reports whether a type declares a conversion from values of another.
func declaresFrom(t, from *value.Type) bool {
	def := defOf(t)
	if def == nil {
		return false
	}
	for _, c := range def.From {
		if from.IsA(c.From) {
			return true
		}
	}
	return false
}
