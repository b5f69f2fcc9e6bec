package transfer

import (
	"bufio"
	"io"
)

// skipMark drops the byte order mark that other programs write at the beginning of UTF-8 files.
func skipMark(r io.Reader) io.Reader {
	b := bufio.NewReaderSize(r, 1<<16)
	if head, err := b.Peek(3); err == nil && string(head) == "\xef\xbb\xbf" {
		b.Discard(3)
	}
	return b
}
