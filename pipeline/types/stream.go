package types

import (
	"io"
	"os"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var (
	streamType       = &value.Type{Name: "System.IO.Stream", Interfaces: []*value.Type{value.IDisposableType}}
	fileStreamType   = &value.Type{Name: "System.IO.FileStream", Base: streamType}
	memoryStreamType = &value.Type{Name: "System.IO.MemoryStream", Base: streamType}
	disposedType     = &value.Type{Name: "System.ObjectDisposedException", Base: errs.InvalidOperationType}
)

// Stream is a [System.IO.FileStream] over a file, or a [System.IO.MemoryStream] over bytes.
type Stream struct {
	t      *value.Type
	path   string
	file   *os.File
	bytes  []byte
	at     int
	closed bool
}

// Type is the class of the stream.
func (s *Stream) Type() *value.Type { return s.t }

// openStream opens a file with the flags of os.OpenFile; FileMode Append is os.O_APPEND.
func openStream(path string, flags int, perm os.FileMode) (*Stream, error) {
	f, err := os.OpenFile(path, flags, perm)
	if err == nil {
		if info, e := f.Stat(); e == nil && info.IsDir() {
			f.Close()
			return nil, errs.NewException(errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", path)
		}
		return &Stream{t: fileStreamType, path: path, file: f}, nil
	}
	return nil, ioError(err, path)
}

// Read reads bytes.
func (s *Stream) Read(b []byte) (int, error) {
	if s.file != nil {
		return s.file.Read(b)
	}
	if s.at >= len(s.bytes) {
		return 0, io.EOF
	}
	n := copy(b, s.bytes[s.at:])
	s.at += n
	return n, nil
}

// Write writes bytes at the position.
func (s *Stream) Write(b []byte) (int, error) {
	if s.file != nil {
		return s.file.Write(b)
	}
	if need := s.at + len(b); need > len(s.bytes) {
		s.bytes = append(s.bytes, make([]byte, need-len(s.bytes))...)
	}
	s.at += copy(s.bytes[s.at:], b)
	return len(b), nil
}

func (s *Stream) close() {
	s.closed = true
	if s.file != nil {
		s.file.Close()
	}
}

func (s *Stream) length() int64 {
	if s.file == nil {
		return int64(len(s.bytes))
	}
	if info, err := s.file.Stat(); err == nil {
		return info.Size()
	}
	return 0
}

func (s *Stream) seek(offset int64, whence int) int64 {
	if s.file != nil {
		n, _ := s.file.Seek(offset, whence)
		return n
	}
	base := [...]int64{0, int64(s.at), int64(len(s.bytes))}[whence]
	s.at = int(base + offset)
	return int64(s.at)
}

func streamDef() *Def {
	of := func(in In) *Stream { return in.Self.(*Stream) }
	open := func(do func(s *Stream, in In) (any, error)) func(in In) (any, error) {
		return func(in In) (any, error) {
			if of(in).closed {
				return nil, errs.NewException(disposedType, "Cannot access a closed %s.", map[bool]string{true: "file", false: "Stream"}[of(in).file != nil])
			}
			return do(of(in), in)
		}
	}
	flag := func(in In) (any, error) { return !of(in).closed, nil }
	return &Def{Members: []Row{
		{Text: "bool CanRead {get;}", Do: flag}, {Text: "bool CanWrite {get;}", Do: flag}, {Text: "bool CanSeek {get;}", Do: flag},
		{Text: "long Length {get;}", Do: open(func(s *Stream, _ In) (any, error) { return s.length(), nil })},
		{Text: "long Position {get;set;}", Do: open(func(s *Stream, _ In) (any, error) { return s.seek(0, 1), nil }),
			Set: func(in In) error { of(in).seek(in.Long(0), 0); return nil }},
		{Text: "long Seek(long offset, System.IO.SeekOrigin origin)", Do: open(func(s *Stream, in In) (any, error) { return s.seek(in.Long(0), int(in.Enum(1))), nil })},
		{Text: "int ReadByte()", Do: open(func(s *Stream, _ In) (any, error) {
			var b [1]byte
			if n, _ := s.Read(b[:]); n == 0 {
				return int32(-1), nil
			}
			return int32(b[0]), nil
		})},
		{Text: "int Read(byte[] buffer, int offset, int count)", Do: open(func(s *Stream, in In) (any, error) {
			a, ok := in.Arg(0).(*value.Array)
			if !ok {
				return nil, argumentNull("buffer")
			}
			b := make([]byte, in.Int(2))
			n, _ := io.ReadFull(s, b)
			for i := range n {
				_ = a.SetAt(in.Int(1)+i, b[i])
			}
			return int32(n), nil
		})},
		{Text: "void WriteByte(byte value)", Do: open(func(s *Stream, in In) (any, error) {
			n, _ := value.ToInt64(in.Arg(0))
			_, err := s.Write([]byte{byte(n)})
			return value.Nothing, ioError(err, s.path)
		})},
		{Text: "void Write(byte[] buffer, int offset, int count)", Do: open(func(s *Stream, in In) (any, error) {
			part, err := slice(in.Items(0), in.Int(1), in.Int(2), "offset")
			if err != nil {
				return nil, err
			}
			_, err = s.Write(Bytes(value.NewArray(part...)))
			return value.Nothing, ioError(err, s.path)
		})},
		{Text: "void SetLength(long value)", Do: open(func(s *Stream, in In) (any, error) {
			if s.file != nil {
				return value.Nothing, ioError(s.file.Truncate(in.Long(0)), s.path)
			}
			b := make([]byte, in.Long(0))
			copy(b, s.bytes)
			s.bytes = b
			return value.Nothing, nil
		})},
		{Text: "void CopyTo(System.IO.Stream destination)", Do: open(func(s *Stream, in In) (any, error) {
			to, _ := in.Arg(0).(*Stream)
			_, err := io.Copy(to, s)
			return value.Nothing, ioError(err, s.path)
		})},
		{Text: "void Flush()", Do: void(func(In) {})},
		{Text: "void Close()", Do: void(func(in In) { of(in).close() })},
		{Text: "void Dispose()", Do: void(func(in In) { of(in).close() })},
	}}
}

// fileModes are the flags of FileMode: CreateNew 1, Create 2, Open 3, OpenOrCreate 4, Truncate 5, Append 6.
var fileModes = [...]int{0, os.O_CREATE | os.O_EXCL, os.O_CREATE | os.O_TRUNC, 0, os.O_CREATE, os.O_TRUNC, os.O_CREATE | os.O_APPEND}

// fileAccess are the flags of FileAccess: Read 1, Write 2, ReadWrite 3.
var fileAccess = [...]int{os.O_RDWR, os.O_RDONLY, os.O_WRONLY, os.O_RDWR}

func openMode(path string, mode, access int64) (*Stream, error) {
	if mode == 6 && access == 0 {
		access = 2
	}
	if mode == 3 && access == 0 {
		if s, err := openStream(path, os.O_RDWR, 0); err == nil {
			return s, nil
		}
		access = 1
	}
	return openStream(path, fileModes[min(max(mode, 0), 6)]|fileAccess[min(max(access, 0), 3)], 0o666)
}

func fileStreamDef() *Def {
	open := func(in In) (any, error) { return openMode(fullPath(in.P, in.Str(0)), in.Enum(1), in.Enum(2)) }
	return &Def{
		New: []Row{
			{Text: "new(string path, System.IO.FileMode mode)", Do: open},
			{Text: "new(string path, System.IO.FileMode mode, System.IO.FileAccess access)", Do: open},
			{Text: "new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)", Do: open},
		},
		Members: []Row{{Text: "string Name {get;}", Do: func(in In) (any, error) { return in.Self.(*Stream).path, nil }}},
	}
}

func memoryStreamDef() *Def {
	return &Def{
		New: []Row{
			{Text: "new()", Do: func(In) (any, error) { return &Stream{t: memoryStreamType}, nil }},
			{Text: "new(int capacity)", Do: func(In) (any, error) { return &Stream{t: memoryStreamType}, nil }},
			{Text: "new(byte[] buffer)", Do: func(in In) (any, error) { return &Stream{t: memoryStreamType, bytes: Bytes(in.Arg(0))}, nil }},
		},
		Members: []Row{
			{Text: "byte[] ToArray()", Do: func(in In) (any, error) { return ByteArray(in.Self.(*Stream).bytes), nil }},
			{Text: "byte[] GetBuffer()", Do: func(in In) (any, error) { return ByteArray(in.Self.(*Stream).bytes), nil }},
		},
	}
}
