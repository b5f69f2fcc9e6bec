package schema

import "time"

// Plain turns a cell into a value as it is: text, a Boolean, a number, a local time or a list of texts.
func Plain(cell any) any {
	switch v := cell.(type) {
	case time.Time:
		return Date(v)
	case []string:
		return List(v)
	}
	return cell
}
