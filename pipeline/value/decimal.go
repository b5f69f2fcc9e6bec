package value

import "github.com/cockroachdb/apd/v3"

// Decimal is a [decimal]: an integer of 96 bits and a scale of 0 to 28. It keeps its trailing zeros (1.10), as .NET
// does. The value is immutable.
type Decimal struct{ d apd.Decimal }

// Key is a text that is equal for equal decimals, whatever their scale.
func (d Decimal) Key() string {
	var r apd.Decimal
	r.Reduce(&d.d)
	return "decimal " + r.Text('f')
}
