package management

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"strings"

	"csshell/pipeline/types"
)

// pieces reads a file piece by piece: lines, parts between delimiters, or bytes. UTF-8 is read as it comes, so that the
// beginning of a large file costs little; other encodings are decoded at once.
type pieces struct {
	path      string
	file      *os.File
	in        *bufio.Reader
	encoding  *types.Encoding
	delimiter string
	bytes     bool
}

func openPieces(path string, c *getContent) (*pieces, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := &pieces{path: path, file: f, in: bufio.NewReaderSize(f, 64<<10), bytes: c.AsByteStream, delimiter: c.Delimiter.Value}
	if r.bytes {
		return r, nil
	}
	head, _ := r.in.Peek(4)
	var skip int
	r.encoding, skip = types.DetectBOM(head, c.Encoding.Or(types.UTF8NoBOM))
	_, _ = r.in.Discard(skip)
	if !c.Raw && r.encoding.CodePage != 65001 {
		b, err := io.ReadAll(r.in)
		if err != nil {
			f.Close()
			return nil, err
		}
		r.in, r.encoding = bufio.NewReader(strings.NewReader(r.encoding.Decode(b))), types.UTF8NoBOM
	}
	return r, nil
}

// Close closes the file.
func (r *pieces) Close() { r.file.Close() }

// rest is everything that is left.
func (r *pieces) rest() ([]byte, error) { return io.ReadAll(r.in) }

func (r *pieces) decode(b []byte) string { return r.encoding.Decode(b) }

// next is the next piece; ok is false at the end.
func (r *pieces) next() (v any, ok bool, err error) {
	switch {
	case r.bytes:
		b, err := r.in.ReadByte()
		if err == io.EOF {
			return nil, false, nil
		}
		return b, err == nil, err
	case r.delimiter != "":
		return r.part()
	}
	return r.line()
}

// part reads up to the delimiter, which is dropped.
func (r *pieces) part() (any, bool, error) {
	var b []byte
	last := r.delimiter[len(r.delimiter)-1]
	for {
		chunk, err := r.in.ReadSlice(last)
		b = append(b, chunk...)
		if before, found := bytes.CutSuffix(b, []byte(r.delimiter)); found {
			return r.decode(before), true, nil
		}
		if err == io.EOF {
			return r.decode(b), len(b) > 0, nil
		}
		if err != nil && err != bufio.ErrBufferFull {
			return nil, false, err
		}
	}
}

// line reads up to a line feed, a carriage return or both.
func (r *pieces) line() (any, bool, error) {
	var long []byte
	for {
		chunk, err := r.in.ReadSlice('\n')
		if i := bytes.IndexByte(chunk, '\r'); i >= 0 && !(i == len(chunk)-2 && chunk[i+1] == '\n') {
			return r.carriage(long, chunk, i)
		}
		if err == nil && long == nil {
			return r.decode(trimLine(chunk)), true, nil
		}
		long = append(long, chunk...)
		switch err {
		case nil:
			return r.decode(trimLine(long)), true, nil
		case io.EOF:
			return r.decode(long), len(long) > 0, nil
		case bufio.ErrBufferFull:
		default:
			return nil, false, err
		}
	}
}

// carriage ends a line at a carriage return inside a chunk and puts back what follows.
func (r *pieces) carriage(long, chunk []byte, i int) (any, bool, error) {
	text := r.decode(append(long, chunk[:i]...))
	rest := append([]byte(nil), chunk[i+1:]...)
	if len(rest) == 0 {
		if next, err := r.in.Peek(1); err == nil && next[0] == '\n' {
			_, _ = r.in.Discard(1)
		}
		return text, true, nil
	}
	r.in = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(rest), r.in), 64<<10)
	return text, true, nil
}

func trimLine(b []byte) []byte {
	b = b[:len(b)-1]
	if n := len(b); n > 0 && b[n-1] == '\r' {
		b = b[:n-1]
	}
	return b
}
