package types

import (
	"os"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var (
	textWriterType   = &value.Type{Name: "System.IO.TextWriter", Interfaces: []*value.Type{value.IDisposableType}}
	streamWriterType = &value.Type{Name: "System.IO.StreamWriter", Base: textWriterType}
	stringWriterType = &value.Type{Name: "System.IO.StringWriter", Base: textWriterType}
)

// TextWriter is a [System.IO.StreamWriter] or [System.IO.StringWriter]: text is kept until Flush or Close, or at once
// written with AutoFlush.
type TextWriter struct {
	t        *value.Type
	stream   *Stream
	encoding *Encoding
	held     strings.Builder
	newline  string
	auto     bool
	closed   bool
	began    bool
}

// Type is the class of the writer.
func (w *TextWriter) Type() *value.Type { return w.t }

// Text is what a StringWriter holds.
func (w *TextWriter) Text() string {
	if w.stream == nil {
		return w.held.String()
	}
	return w.t.Name
}

// NewFileWriter opens a file for writing text.
func NewFileWriter(path string, more bool, e *Encoding) (*TextWriter, error) {
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if more {
		flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	}
	s, err := openStream(path, flags, 0o666)
	if err != nil {
		return nil, err
	}
	return &TextWriter{t: streamWriterType, stream: s, encoding: e, newline: "\n"}, nil
}

func (w *TextWriter) write(s string) error {
	if w.closed {
		return errs.NewException(disposedType, "Cannot write to a closed TextWriter.")
	}
	w.held.WriteString(s)
	if w.stream != nil && (w.auto || w.held.Len() > 16<<10) {
		return w.flush()
	}
	return nil
}

func (w *TextWriter) flush() error {
	if w.stream == nil || w.held.Len() == 0 {
		return nil
	}
	b := w.encoding.Encode(w.held.String())
	if !w.began && w.stream.length() == 0 {
		b = append(append([]byte(nil), w.encoding.Preamble...), b...)
	}
	w.began = true
	w.held.Reset()
	_, err := w.stream.Write(b)
	return ioError(err, w.stream.path)
}

func (w *TextWriter) close() error {
	if w.closed {
		return nil
	}
	err := w.flush()
	w.closed = true
	if w.stream != nil {
		w.stream.close()
	}
	return err
}

func textWriterDef() *Def {
	of := func(in In) *TextWriter { return in.Self.(*TextWriter) }
	rows := []Row{
		{Text: "string NewLine {get;set;}", Do: func(in In) (any, error) { return of(in).newline, nil }, Set: func(in In) error { of(in).newline = in.Str(0); return nil }},
		{Text: "System.Text.Encoding Encoding {get;}", Do: func(in In) (any, error) { return of(in).encoding, nil }},
		{Text: "void Flush()", Do: attempt(func(in In) error { return of(in).flush() })},
		{Text: "void Close()", Do: attempt(func(in In) error { return of(in).close() })},
		{Text: "void Dispose()", Do: attempt(func(in In) error { return of(in).close() })},
		{Text: "void WriteLine()", Do: attempt(func(in In) error { return of(in).write(of(in).newline) })},
		{Text: "string ToString()", Do: func(in In) (any, error) { return of(in).Text(), nil }},
	}
	for _, name := range [...]string{"Write", "WriteLine"} {
		end := func(in In) string {
			if name == "WriteLine" {
				return of(in).newline
			}
			return ""
		}
		for _, t := range [...]string{"string", "char", "bool", "int", "long", "double", "decimal", "System.Object"} {
			rows = append(rows, Row{Text: "void " + name + "(" + t + " value)", Do: attempt(func(in In) error {
				text := ""
				if !value.IsNull(in.Arg(0)) {
					text = value.Text(in.Arg(0))
				}
				return of(in).write(text + end(in))
			})})
		}
		rows = append(rows, Row{Text: "void " + name + "(char[] buffer)", Do: attempt(func(in In) error { return of(in).write(charsText(in.Items(0)) + end(in)) })},
			Row{Text: "void " + name + "(string format, params System.Object[] arg)", Do: attempt(func(in In) error {
				text, err := value.Format(in.Str(0), in.Items(1))
				if err != nil {
					return err
				}
				return of(in).write(text + end(in))
			})})
	}
	return &Def{Members: rows}
}

func streamWriterDef() *Def {
	of := func(in In) *TextWriter { return in.Self.(*TextWriter) }
	file := func(in In) (any, error) {
		return NewFileWriter(fullPath(in.P, in.Str(0)), in.Bool(1), encodingArg(in, 2))
	}
	stream := func(in In) (any, error) {
		s, ok := in.Arg(0).(*Stream)
		if !ok {
			return nil, argumentNull("stream")
		}
		return &TextWriter{t: streamWriterType, stream: s, encoding: encodingArg(in, 1), newline: "\n"}, nil
	}
	return &Def{
		New: []Row{
			{Text: "new(string path)", Do: file}, {Text: "new(string path, bool append)", Do: file}, {Text: "new(string path, bool append, System.Text.Encoding encoding)", Do: file},
			{Text: "new(System.IO.Stream stream)", Do: stream}, {Text: "new(System.IO.Stream stream, System.Text.Encoding encoding)", Do: stream},
		},
		Members: []Row{
			{Text: "bool AutoFlush {get;set;}", Do: func(in In) (any, error) { return of(in).auto, nil }, Set: func(in In) error {
				of(in).auto = in.Bool(0)
				return of(in).flush()
			}},
			{Text: "System.IO.Stream BaseStream {get;}", Do: func(in In) (any, error) { return of(in).stream, nil }},
		},
	}
}

func stringWriterDef() *Def {
	return &Def{New: []Row{{Text: "new()", Do: func(In) (any, error) { return &TextWriter{t: stringWriterType, newline: "\n", encoding: Unicode}, nil }}}}
}

// streamTypes lists the streams, readers and writers for the catalog.
func streamTypes() []entry {
	return []entry{
		{streamType, streamDef}, {fileStreamType, fileStreamDef}, {memoryStreamType, memoryStreamDef}, {disposedType, nil},
		{textReaderType, textReaderDef}, {streamReaderType, streamReaderDef}, {stringReaderType, stringReaderDef},
		{textWriterType, textWriterDef}, {streamWriterType, streamWriterDef}, {stringWriterType, stringWriterDef},
	}
}

// openRows are the members of FileInfo, and with static paths of File, that open a file.
func openRows(path func(in In) string, params string, skip int) []Row {
	and := func(more string) string {
		if params != "" && more != "" {
			return params + ", " + more
		}
		return params + more
	}
	mode := func(in In) (any, error) { return openMode(path(in), in.Enum(skip), in.Enum(skip+1)) }
	return []Row{
		{Text: "System.IO.StreamReader OpenText(" + params + ")", Do: func(in In) (any, error) { return NewFileReader(path(in), UTF8NoBOM) }},
		{Text: "System.IO.StreamWriter CreateText(" + params + ")", Do: func(in In) (any, error) { return NewFileWriter(path(in), false, UTF8NoBOM) }},
		{Text: "System.IO.StreamWriter AppendText(" + params + ")", Do: func(in In) (any, error) { return NewFileWriter(path(in), true, UTF8NoBOM) }},
		{Text: "System.IO.FileStream OpenRead(" + params + ")", Do: func(in In) (any, error) { return openMode(path(in), 3, 1) }},
		{Text: "System.IO.FileStream OpenWrite(" + params + ")", Do: func(in In) (any, error) { return openMode(path(in), 4, 2) }},
		{Text: "System.IO.FileStream Create(" + params + ")", Do: func(in In) (any, error) { return openMode(path(in), 2, 3) }},
		{Text: "System.IO.FileStream Open(" + and("System.IO.FileMode mode") + ")", Do: mode},
		{Text: "System.IO.FileStream Open(" + and("System.IO.FileMode mode, System.IO.FileAccess access") + ")", Do: mode},
		{Text: "System.IO.FileStream Open(" + and("System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share") + ")", Do: mode},
	}
}
