package management

import (
	"bufio"
	"os"

	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// contentWriter writes values into a file as Set-Content does.
type contentWriter struct {
	path     string
	file     *os.File
	out      *bufio.Writer
	encoding *types.Encoding
	newline  bool
	bytes    bool
}

// openWriter opens a file, emptied unless it is to be appended to. The encoding of a file that is appended to is the one
// that was named, or that of its byte order mark.
func openWriter(path string, c *writeContent) (*contentWriter, error) {
	w := &contentWriter{path: path, encoding: c.Encoding.Or(types.UTF8NoBOM), newline: !c.NoNewline, bytes: c.AsByteStream}
	flags := os.O_WRONLY | os.O_CREATE
	if c.append {
		flags |= os.O_APPEND
		if !c.Encoding.Given() {
			w.encoding = encodingOfFile(path)
		}
	} else {
		flags |= os.O_TRUNC
	}
	f, err := os.OpenFile(path, flags, 0o666)
	if err != nil && c.Force && os.IsPermission(err) {
		if item := types.StatItem(path); item != nil && item.SetReadOnly(false) == nil {
			f, err = os.OpenFile(path, flags, 0o666)
		}
	}
	if err != nil {
		return nil, err
	}
	w.file, w.out = f, bufio.NewWriterSize(f, 32<<10)
	if s, err := f.Stat(); err == nil && s.Size() == 0 && !w.bytes {
		_, _ = w.out.Write(w.encoding.Preamble)
	}
	return w, nil
}

// encodingOfFile is the encoding that the byte order mark of a file names, UTF-8 when it has none.
func encodingOfFile(path string) *types.Encoding {
	f, err := os.Open(path)
	if err != nil {
		return types.UTF8NoBOM
	}
	defer f.Close()
	var head [4]byte
	n, _ := f.Read(head[:])
	e, _ := types.DetectBOM(head[:n], types.UTF8NoBOM)
	return e
}

func (w *contentWriter) write(values []any) error {
	for _, v := range values {
		if err := w.one(v); err != nil {
			return err
		}
	}
	return nil
}

func (w *contentWriter) one(v any) error {
	if a, ok := value.Base(v).(*value.Array); ok {
		return w.write(a.Items)
	}
	if w.bytes {
		return w.oneByte(v)
	}
	text := ""
	if !value.IsNull(v) {
		text = value.Text(v)
	}
	if w.newline {
		text += "\n"
	}
	_, err := w.out.Write(w.encoding.Encode(text))
	return err
}

func (w *contentWriter) oneByte(v any) error {
	b, ok := value.Base(v).(uint8)
	if !ok {
		return errs.New("GetContentWriterArgumentError", errs.InvalidArgument, w.path, errs.ArgumentType,
			"Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.")
	}
	return w.out.WriteByte(b)
}

func (w *contentWriter) close() error {
	if w.file == nil {
		return nil
	}
	err := w.out.Flush()
	if e := w.file.Close(); err == nil {
		err = e
	}
	w.file = nil
	return err
}

// oneOrMany is the only value, or an array of all.
func oneOrMany(values []any) any {
	if len(values) == 1 {
		return values[0]
	}
	return &value.Array{Items: values}
}
