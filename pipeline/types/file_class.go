package types

import (
	"crypto/rand"
	"os"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var fileType = &value.Type{Name: "System.IO.File"}

// randomName is a name of eleven letters and digits with a dot before the last three.
func randomName() string {
	const letters = "abcdefghijklmnopqrstuvwxyz012345"
	var b [11]byte
	_, _ = rand.Read(b[:])
	for i := range b {
		b[i] = letters[b[i]&31]
	}
	return string(b[:8]) + "." + string(b[8:])
}

// fileDef declares System.IO.File.
func fileDef() *Def {
	d := &Def{Static: []Row{
		{Text: "bool Exists(string path)", Do: func(in In) (any, error) {
			if in.Str(0) == "" {
				return false, nil
			}
			s, err := os.Stat(fullPath(in.P, in.Str(0)))
			return err == nil && !s.IsDir() && !strings.HasSuffix(in.Str(0), "/"), nil
		}},
		{Text: "byte[] ReadAllBytes(string path)", Do: func(in In) (any, error) {
			b, err := readAll(in)
			if err != nil {
				return nil, err
			}
			return ByteArray(b), nil
		}},
		{Text: "void WriteAllBytes(string path, byte[] bytes)", Do: attempt(func(in In) error { return writeAll(in, Bytes(in.Arg(1)), false) })},
		{Text: "void AppendAllBytes(string path, byte[] bytes)", Do: attempt(func(in In) error { return writeAll(in, Bytes(in.Arg(1)), true) })},
		{Text: "void Delete(string path)", Do: attempt(func(in In) error { return onPath(in, deleteFile) })},
		{Text: "void Copy(string sourceFileName, string destFileName)", Do: attempt(func(in In) error { return twoPaths(in, copyFile) })},
		{Text: "void Copy(string sourceFileName, string destFileName, bool overwrite)", Do: attempt(func(in In) error { return twoPaths(in, copyFile) })},
		{Text: "void Move(string sourceFileName, string destFileName)", Do: attempt(func(in In) error { return twoPaths(in, moveFile) })},
		{Text: "void Move(string sourceFileName, string destFileName, bool overwrite)", Do: attempt(func(in In) error { return twoPaths(in, moveFile) })},
		{Text: "System.IO.FileAttributes GetAttributes(string path)", Do: func(in In) (any, error) {
			full, err := checkedFull(in, "path")
			if err != nil {
				return nil, err
			}
			f := StatItem(full)
			if f == nil {
				return nil, notThere(full)
			}
			return EnumValue("System.IO.FileAttributes", f.Attributes()), nil
		}},
		{Text: "void SetAttributes(string path, System.IO.FileAttributes fileAttributes)", Do: attempt(func(in In) error {
			return onPath(in, func(full string) error { return NewFile(full).chmodReadOnly(in.Enum(1)&attrReadOnly != 0) })
		})},
		{Text: "System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)", Do: func(in In) (any, error) {
			full := fullPath(in.P, in.Str(0))
			return NewFile(full), ioError(os.Symlink(in.Str(1), full), full)
		}},
	}}
	d.Static = append(d.Static, textRows()...)
	d.Static = append(d.Static, timeRows(false)...)
	return d
}

// textRows are the methods that read and write whole texts, each with and without an encoding.
func textRows() []Row {
	const enc = ", System.Text.Encoding encoding"
	var rows []Row
	add := func(text string, encodingAt int, do func(in In, e *Encoding) (any, error)) {
		plain := strings.Replace(text, "@", "", 1)
		rows = append(rows,
			Row{Text: plain, Do: func(in In) (any, error) { return do(in, UTF8NoBOM) }},
			Row{Text: strings.Replace(text, "@", enc, 1), Do: func(in In) (any, error) {
				e, ok := value.Base(in.Arg(encodingAt)).(*Encoding)
				if !ok {
					return nil, argumentNull("encoding")
				}
				return do(in, e)
			}})
	}
	add("string ReadAllText(string path@)", 1, func(in In, e *Encoding) (any, error) { return readText(in, e) })
	add("string[] ReadAllLines(string path@)", 1, readLines)
	add("System.Collections.Generic.IEnumerable[string] ReadLines(string path@)", 1, readLines)
	add("void WriteAllText(string path, string contents@)", 2, func(in In, e *Encoding) (any, error) {
		return value.Nothing, writeAll(in, append(append([]byte(nil), e.Preamble...), e.Encode(in.Str(1))...), false)
	})
	add("void AppendAllText(string path, string contents@)", 2, func(in In, e *Encoding) (any, error) {
		return value.Nothing, appendText(in, in.Str(1), e)
	})
	add("void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents@)", 2, func(in In, e *Encoding) (any, error) {
		return value.Nothing, writeAll(in, append(append([]byte(nil), e.Preamble...), e.Encode(joinLines(in.Items(1)))...), false)
	})
	add("void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents@)", 2, func(in In, e *Encoding) (any, error) {
		return value.Nothing, appendText(in, joinLines(in.Items(1)), e)
	})
	return rows
}

func joinLines(items []any) string {
	var b strings.Builder
	for _, x := range items {
		b.WriteString(value.ToString(x))
		b.WriteByte('\n')
	}
	return b.String()
}

// readAll is the bytes of the file that argument 0 names.
func readAll(in In) ([]byte, error) {
	full, err := checkedFull(in, "path")
	if err != nil {
		return nil, err
	}
	b, err := os.ReadFile(full)
	return b, ioError(err, full)
}

func readText(in In, e *Encoding) (string, error) {
	b, err := readAll(in)
	if err != nil {
		return "", err
	}
	e, n := DetectBOM(b, e)
	return e.Decode(b[n:]), nil
}

func readLines(in In, e *Encoding) (any, error) {
	text, err := readText(in, e)
	if err != nil {
		return nil, err
	}
	out := &value.Array{Items: []any{}, Elem: value.StringType}
	for text != "" {
		line, rest := cutLine(text)
		out.Items = append(out.Items, line)
		text = rest
	}
	return out, nil
}

// cutLine splits a text behind its first line, which ends with a line feed, a carriage return or both.
func cutLine(text string) (line, rest string) {
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

// writeAll writes bytes into the file that argument 0 names.
func writeAll(in In, b []byte, more bool) error {
	full, err := checkedFull(in, "path")
	if err != nil {
		return err
	}
	if s, err := os.Stat(full); err == nil && s.IsDir() {
		return errs.NewException(errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", full)
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if more {
		flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	}
	f, err := os.OpenFile(full, flags, 0o666)
	if err != nil {
		return ioError(err, full)
	}
	_, err = f.Write(b)
	if e := f.Close(); err == nil {
		err = e
	}
	return ioError(err, full)
}

// appendText appends; a new file gets the byte order mark of the encoding.
func appendText(in In, text string, e *Encoding) error {
	b := e.Encode(text)
	if s, err := os.Stat(fullPath(in.P, in.Str(0))); err != nil || s.Size() == 0 {
		b = append(append([]byte(nil), e.Preamble...), b...)
	}
	return writeAll(in, b, true)
}

// onPath does something with the path that argument 0 names.
func onPath(in In, do func(full string) error) error {
	full, err := checkedFull(in, "path")
	if err != nil {
		return err
	}
	return do(full)
}

// twoPaths does something with the paths of arguments 0 and 1; argument 2 tells whether to overwrite.
func twoPaths(in In, do func(from, to string, overwrite bool) error) error {
	from, err := checkedFull(in, "sourceFileName")
	if err != nil {
		return err
	}
	if in.Str(1) == "" {
		return argument("destFileName", "The value cannot be an empty string.")
	}
	return do(from, fullPath(in.P, in.Str(1)), in.Bool(2))
}

// timeRows are GetLastWriteTime and its kin.
func timeRows(dir bool) []Row {
	var rows []Row
	for _, t := range [...]struct {
		name  string
		which fileTime
	}{{"CreationTime", creationTime}, {"LastAccessTime", accessTime}, {"LastWriteTime", writeTime}} {
		for _, k := range [...]struct {
			suffix string
			kind   value.DateKind
		}{{"", value.Local}, {"Utc", value.UTC}} {
			rows = append(rows,
				Row{Text: "datetime Get" + t.name + k.suffix + "(string path)", Do: func(in In) (any, error) {
					full, err := checkedFull(in, "path")
					if err != nil {
						return nil, err
					}
					return (&FileItem{full: full, dir: dir}).time(t.which, k.kind), nil
				}},
				Row{Text: "void Set" + t.name + k.suffix + "(string path, datetime " + lowerFirst(t.name) + k.suffix + ")", Do: attempt(func(in In) error {
					d, _ := in.Arg(1).(value.DateTime)
					if d.Kind == value.Unspecified {
						d.Kind = k.kind
					}
					return onPath(in, func(full string) error { return NewFile(full).setTime(t.which, d) })
				})})
		}
	}
	return rows
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }
