package types

import (
	"io"
	"os"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var (
	textReaderType   = &value.Type{Name: "System.IO.TextReader", Interfaces: []*value.Type{value.IDisposableType}}
	streamReaderType = &value.Type{Name: "System.IO.StreamReader", Base: textReaderType}
	stringReaderType = &value.Type{Name: "System.IO.StringReader", Base: textReaderType}
)

// TextReader is a [System.IO.StreamReader] or [System.IO.StringReader]. The text is read at once, when it is first asked for.
type TextReader struct {
	t        *value.Type
	stream   *Stream
	encoding *Encoding
	text     string
	loaded   bool
	closed   bool
}

// Type is the class of the reader.
func (r *TextReader) Type() *value.Type { return r.t }

func (r *TextReader) load() error {
	if r.closed {
		return errs.NewException(disposedType, "Cannot read from a closed TextReader.")
	}
	if r.loaded {
		return nil
	}
	r.loaded = true
	b, err := io.ReadAll(r.stream)
	if err != nil {
		return ioError(err, r.stream.path)
	}
	e, n := DetectBOM(b, r.encoding)
	r.encoding, r.text = e, e.Decode(b[n:])
	return nil
}

// NewFileReader opens a file for reading text.
func NewFileReader(path string, e *Encoding) (*TextReader, error) {
	s, err := openStream(path, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	return &TextReader{t: streamReaderType, stream: s, encoding: e}, nil
}

func (r *TextReader) close() {
	r.closed = true
	if r.stream != nil {
		r.stream.close()
	}
}

// read takes n UTF-16 units off the text.
func (r *TextReader) read(n int) string {
	at := 0
	for at < len(r.text) && n > 0 {
		size := 1
		for at+size < len(r.text) && r.text[at+size]&0xC0 == 0x80 {
			size++
		}
		n -= value.UTF16Len(r.text[at : at+size])
		at += size
	}
	part := r.text[:at]
	r.text = r.text[at:]
	return part
}

func textReaderDef() *Def {
	of := func(in In) *TextReader { return in.Self.(*TextReader) }
	loaded := func(do func(r *TextReader, in In) any) func(in In) (any, error) {
		return func(in In) (any, error) {
			r := of(in)
			if err := r.load(); err != nil {
				return nil, err
			}
			return do(r, in), nil
		}
	}
	first := func(s string) any {
		if s == "" {
			return int32(-1)
		}
		return int32(value.Units(s)[0])
	}
	return &Def{Members: []Row{
		{Text: "string ReadLine()", Do: loaded(func(r *TextReader, _ In) any {
			if r.text == "" {
				return nil
			}
			line := ""
			line, r.text = cutTextLine(r.text)
			return line
		})},
		{Text: "string ReadToEnd()", Do: loaded(func(r *TextReader, _ In) any { s := r.text; r.text = ""; return s })},
		{Text: "int Read()", Do: loaded(func(r *TextReader, _ In) any { return first(r.read(1)) })},
		{Text: "int Peek()", Do: loaded(func(r *TextReader, _ In) any { return first(r.text) })},
		{Text: "int Read(char[] buffer, int index, int count)", Do: loaded(func(r *TextReader, in In) any {
			a, ok := in.Arg(0).(*value.Array)
			if !ok {
				return int32(0)
			}
			units := value.Units(r.read(in.Int(2)))
			for i, u := range units {
				_ = a.SetAt(in.Int(1)+i, value.Char(u))
			}
			return int32(len(units))
		})},
		{Text: "void Close()", Do: void(func(in In) { of(in).close() })},
		{Text: "void Dispose()", Do: void(func(in In) { of(in).close() })},
	}}
}

// cutTextLine splits a text behind its first line, which ends with a line feed, a carriage return or both.
func cutTextLine(text string) (line, rest string) {
	i := strings.IndexAny(text, "\r\n")
	if i < 0 {
		return text, ""
	}
	rest = text[i+1:]
	if text[i] == '\r' && strings.HasPrefix(rest, "\n") {
		rest = rest[1:]
	}
	return text[:i], rest
}

func streamReaderDef() *Def {
	of := func(in In) *TextReader { return in.Self.(*TextReader) }
	file := func(in In) (any, error) { return NewFileReader(fullPath(in.P, in.Str(0)), encodingArg(in, 1)) }
	stream := func(in In) (any, error) {
		s, ok := in.Arg(0).(*Stream)
		if !ok {
			return nil, argumentNull("stream")
		}
		return &TextReader{t: streamReaderType, stream: s, encoding: encodingArg(in, 1)}, nil
	}
	return &Def{
		New: []Row{
			{Text: "new(string path)", Do: file}, {Text: "new(string path, bool detectEncodingFromByteOrderMarks)", Do: file},
			{Text: "new(string path, System.Text.Encoding encoding)", Do: file}, {Text: "new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)", Do: file},
			{Text: "new(System.IO.Stream stream)", Do: stream}, {Text: "new(System.IO.Stream stream, System.Text.Encoding encoding)", Do: stream},
		},
		Members: []Row{
			{Text: "bool EndOfStream {get;}", Do: func(in In) (any, error) {
				if err := of(in).load(); err != nil {
					return nil, err
				}
				return of(in).text == "", nil
			}},
			{Text: "System.Text.Encoding CurrentEncoding {get;}", Do: func(in In) (any, error) { return of(in).encoding, nil }},
			{Text: "System.IO.Stream BaseStream {get;}", Do: func(in In) (any, error) { return of(in).stream, nil }},
		},
	}
}

func stringReaderDef() *Def {
	return &Def{New: []Row{{Text: "new(string s)", Do: func(in In) (any, error) {
		if value.IsNull(in.Arg(0)) {
			return nil, argumentNull("s")
		}
		return &TextReader{t: stringReaderType, text: in.Str(0), loaded: true, encoding: UTF8NoBOM}, nil
	}}}}
}
