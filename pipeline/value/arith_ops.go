package value

import (
	"math"
	"math/big"
	"math/bits"
)

// operation is one of the operators on numbers, for each type that they are computed in.
type operation struct {
	// method is the name of the .NET operator, sign the operator in error texts.
	method, sign string
	ints         func(x, y int64) (any, error) // operands and, when it fits, result are [int]
	longs        func(x, y int64) (any, error)
	ulongs       func(x, y uint64) (any, error)
	doubles      func(x, y float64) float64
	decimals     func(x, y Decimal) (Decimal, bool)
	bigs         func(z, x, y *big.Int) *big.Int
	divides      bool // a divisor of zero is an error, except for doubles
}

var (
	addition = operation{method: "op_Addition", sign: "+", decimals: Decimal.Plus, bigs: (*big.Int).Add,
		ints:    func(x, y int64) (any, error) { return fitInt(x + y), nil },
		longs:   func(x, y int64) (any, error) { return addLongs(x, y), nil },
		ulongs:  addUlongs,
		doubles: func(x, y float64) float64 { return x + y }}
	subtraction = operation{method: "op_Subtraction", sign: "-", decimals: Decimal.Minus, bigs: (*big.Int).Sub,
		ints:    func(x, y int64) (any, error) { return fitInt(x - y), nil },
		longs:   func(x, y int64) (any, error) { return subLongs(x, y), nil },
		ulongs:  subUlongs,
		doubles: func(x, y float64) float64 { return x - y }}
	multiplication = operation{method: "op_Multiply", sign: "*", decimals: Decimal.Times, bigs: (*big.Int).Mul,
		ints:    func(x, y int64) (any, error) { return fitInt(x * y), nil },
		longs:   mulLongs,
		ulongs:  mulUlongs,
		doubles: func(x, y float64) float64 { return x * y }}
	division = operation{method: "op_Division", sign: "/", decimals: Decimal.Over, bigs: (*big.Int).Quo, divides: true,
		ints:    func(x, y int64) (any, error) { return divInts(int32(x), int32(y)) },
		longs:   divLongs,
		ulongs:  divUlongs,
		doubles: func(x, y float64) float64 { return x / y }}
	remainder = operation{method: "op_Modulus", sign: "%", decimals: Decimal.Rem, bigs: (*big.Int).Rem, divides: true,
		ints:    func(x, y int64) (any, error) { return int32(x % y), nil },
		longs:   func(x, y int64) (any, error) { return x % y, nil },
		ulongs:  func(x, y uint64) (any, error) { return x % y, nil },
		doubles: math.Mod}
)

func addUlongs(x, y uint64) (any, error) {
	if s, carry := bits.Add64(x, y, 0); carry == 0 {
		return s, nil
	}
	return float64(x) + float64(y), nil
}

func subUlongs(x, y uint64) (any, error) {
	if x >= y {
		return x - y, nil
	}
	return float64(x) - float64(y), nil
}

func mulLongs(x, y int64) (any, error) {
	if p := x * y; x == 0 || p/x == y && !(x == -1 && y == math.MinInt64) {
		return p, nil
	}
	return float64(x) * float64(y), nil
}

func mulUlongs(x, y uint64) (any, error) {
	if high, low := bits.Mul64(x, y); high == 0 {
		return low, nil
	}
	return float64(x) * float64(y), nil
}

func divLongs(x, y int64) (any, error) {
	switch {
	case y == -1 && x == math.MinInt64:
		return -float64(x), nil
	case x%y == 0:
		return x / y, nil
	}
	return float64(x) / float64(y), nil
}

func divUlongs(x, y uint64) (any, error) {
	if x%y == 0 {
		return x / y, nil
	}
	return float64(x) / float64(y), nil
}

// rank orders the number types by what they are computed in.
type rank uint8

const (
	notNumber rank = iota
	intRank        // int and smaller, booleans, characters
	uintRank
	longRank
	ulongRank
	doubleRank
	decimalRank
	bigRank
)

func rankOf(v any) rank {
	switch v.(type) {
	case int32, uint8, int8, int16, uint16, bool, Char:
		return intRank
	case uint32:
		return uintRank
	case int64:
		return longRank
	case uint64:
		return ulongRank
	case float64, float32:
		return doubleRank
	case Decimal:
		return decimalRank
	case *big.Int:
		return bigRank
	}
	return notNumber
}

// numeric applies op to operands of which the left one is no text that joins and no collection.
func numeric(op *operation, a, b any) (any, error) {
	a, b = plain(a), plain(b)
	x, y := a, b
	if IsNull(x) {
		if x = nullOperand(op, y); x == nil {
			return nil, nil
		}
	}
	if s, ok := x.(string); ok {
		n, err := operand(s, Int32Type)
		if err != nil {
			return nil, err
		}
		x = n
	}
	ra := rankOf(x)
	if ra == notNumber {
		return timeOperation(op, a, b)
	}
	switch t := y.(type) {
	case nil:
		y = int32(0)
	case string:
		n, err := operand(t, numberType(x))
		if err != nil {
			return nil, err
		}
		y = n
	}
	rb := rankOf(y)
	if rb == notNumber {
		return timeOperation(op, x, b)
	}
	return op.compute(max(ra, rb), x, y)
}

// numberType is the type that errors name for text beside x.
func numberType(x any) *Type {
	if IsNumber(x) {
		return TypeOf(x)
	}
	return Int32Type
}

// plain is an operand without the object around it, enumerations and switches as their numbers.
func plain(v any) any {
	switch v := Base(v).(type) {
	case nothing:
		return nil
	case Enum:
		return enumNumber(v)
	case Numeric:
		return v.Number()
	default:
		return v
	}
}

// nullOperand is what $null on the left counts as: 0, and for a product with anything $null again.
func nullOperand(op *operation, b any) any {
	if b == nil || op.sign == "*" {
		return nil
	}
	return int32(0)
}

// compute applies op in the type that r names. A negative signed operand beside an unsigned one moves the operation to
// the next type that holds both.
func (op *operation) compute(r rank, a, b any) (any, error) {
	if r == uintRank && (negative(a) || negative(b)) {
		r = longRank
	}
	if r == ulongRank && (negative(a) || negative(b)) {
		r = doubleRank
	}
	switch r {
	case intRank, longRank, uintRank:
		return op.computeLong(r, long(a), long(b))
	case ulongRank:
		x, y := ulong(a), ulong(b)
		if op.divides && y == 0 {
			return nil, divideByZero()
		}
		return op.ulongs(x, y)
	case doubleRank:
		return op.doubles(double(a), double(b)), nil
	case decimalRank:
		return op.computeDecimal(a, b)
	}
	return op.computeBig(a, b)
}

func (op *operation) computeLong(r rank, x, y int64) (any, error) {
	if op.divides && y == 0 {
		return nil, divideByZero()
	}
	if r == intRank {
		return op.ints(x, y)
	}
	v, err := op.longs(x, y)
	if n, ok := v.(int64); ok && r == uintRank {
		if n == int64(uint32(n)) {
			return uint32(n), err
		}
		return float64(n), err
	}
	return v, err
}

func (op *operation) computeDecimal(a, b any) (any, error) {
	x, err := ToDecimal(plainNumber(a))
	if err != nil {
		return nil, err
	}
	y, err := ToDecimal(plainNumber(b))
	if err != nil {
		return nil, err
	}
	if op.divides && y.IsZero() {
		return nil, divideByZero()
	}
	if d, ok := op.decimals(x, y); ok {
		return d, nil
	}
	return nil, decimalOverflow()
}

func (op *operation) computeBig(a, b any) (any, error) {
	x, err := ToBigInt(plainNumber(a))
	if err != nil {
		return nil, err
	}
	y, err := ToBigInt(plainNumber(b))
	if err != nil {
		return nil, err
	}
	if op.divides && y.Sign() == 0 {
		return nil, divideByZero()
	}
	return op.bigs(new(big.Int), x, y), nil
}

// plainNumber makes a number of a character, which casts to [decimal] refuse.
func plainNumber(v any) any {
	if c, ok := v.(Char); ok {
		return int32(c)
	}
	return v
}

func negative(v any) bool {
	switch v.(type) {
	case int32, int64, int8, int16:
		return long(v) < 0
	}
	return false
}

func long(v any) int64 {
	switch v := v.(type) {
	case bool:
		if v {
			return 1
		}
		return 0
	case Char:
		return int64(v)
	case uint64:
		return int64(v)
	}
	n, _ := asInt64(v)
	return n
}

func ulong(v any) uint64 {
	if n, ok := v.(uint64); ok {
		return n
	}
	return uint64(long(v))
}

func double(v any) float64 {
	switch v := v.(type) {
	case float64:
		return v
	case float32:
		return float64(v)
	case uint64:
		return float64(v)
	case Decimal:
		return v.Float64()
	}
	return float64(long(v))
}
