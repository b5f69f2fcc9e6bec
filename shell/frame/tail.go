package frame

import "unsafe"

// unsafeString views bytes that will never be written again as a string.
func unsafeString(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	return unsafe.String(&b[0], len(b))
}
