package types

import (
	"os"
	"strings"
	"time"

	"csshell/pipeline/value"
)

var fileClassType = &value.Type{Name: "System.IO.File"}

// fileClassDef declares System.IO.File. Relative paths are those of the process.
func fileClassDef() *Def {
	enc := []string{"", ", System.Text.Encoding encoding"}
	d := &Def{Static: []Row{
		{Text: "bool Exists(string path)", Do: func(in In) (any, error) { return fileExists(pathArg(in, 0)), nil }},
		{Text: "byte[] ReadAllBytes(string path)", Do: func(in In) (any, error) {
			b, err := readFile(in)
			return ByteArray(b), err
		}},
		{Text: "void WriteAllBytes(string path, byte[] bytes)", Do: attempt(func(in In) error { return writeFile(in, Bytes(in.Arg(1)), os.O_TRUNC) })},
		{Text: "void Delete(string path)", Do: attempt(func(in In) error { return deleteFile(pathArg(in, 0)) })},
		{Text: "void Copy(string sourceFileName, string destFileName)", Do: attempt(func(in In) error { return copyFile(pathArg(in, 0), pathArg(in, 1), in.Bool(2)) })},
		{Text: "void Copy(string sourceFileName, string destFileName, bool overwrite)", Do: attempt(func(in In) error { return copyFile(pathArg(in, 0), pathArg(in, 1), in.Bool(2)) })},
		{Text: "void Move(string sourceFileName, string destFileName)", Do: attempt(func(in In) error { return moveFile(pathArg(in, 0), pathArg(in, 1), in.Bool(2)) })},
		{Text: "void Move(string sourceFileName, string destFileName, bool overwrite)", Do: attempt(func(in In) error { return moveFile(pathArg(in, 0), pathArg(in, 1), in.Bool(2)) })},
		{Text: "System.IO.FileAttributes GetAttributes(string path)", Do: fileAttributes},
		{Text: "void SetAttributes(string path, System.IO.FileAttributes fileAttributes)", Do: attempt(setAttributes)},
	}}
	for _, e := range enc {
		d.Static = append(d.Static,
			Row{Text: "string ReadAllText(string path" + e + ")", Do: readText},
			Row{Text: "string[] ReadAllLines(string path" + e + ")", Do: readLines},
			Row{Text: "System.Collections.Generic.IEnumerable[string] ReadLines(string path" + e + ")", Do: readLines},
			Row{Text: "void WriteAllText(string path, string contents" + e + ")", Do: attempt(writeText(os.O_TRUNC))},
			Row{Text: "void AppendAllText(string path, string contents" + e + ")", Do: attempt(writeText(os.O_APPEND))},
			Row{Text: "void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents" + e + ")", Do: attempt(writeLines(os.O_TRUNC))},
			Row{Text: "void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents" + e + ")", Do: attempt(writeLines(os.O_APPEND))},
		)
	}
	d.Static = append(d.Static, fileTimes()...)
	d.Static = append(d.Static, openRows(func(in In) string { return fullPath(in.P, in.Str(0)) }, "string path", 1)...)
	return d
}

func fileExists(path string) bool {
	i, err := os.Stat(path)
	return err == nil && !i.IsDir()
}

func folderExists(path string) bool {
	i, err := os.Stat(path)
	return err == nil && i.IsDir()
}

// checkPath refuses empty paths.
func checkPath(path string) error {
	if path == "" {
		return argument("path", "The value cannot be an empty string.")
	}
	return nil
}

func readFile(in In) ([]byte, error) {
	if err := checkPath(in.Str(0)); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(pathArg(in, 0))
	if err != nil {
		return nil, ioError(err, pathArg(in, 0))
	}
	return b, nil
}

// encodingArg is an Encoding argument, UTF-8 without a mark when it was not given.
func encodingArg(in In, i int) *Encoding {
	if e, ok := value.Base(in.Arg(i)).(*Encoding); ok {
		return e
	}
	return UTF8NoBOM
}

// readContents decodes a file; a byte order mark beats the encoding that was asked for.
func readContents(in In) (string, error) {
	b, err := readFile(in)
	if err != nil {
		return "", err
	}
	enc, skip := DetectBOM(b, encodingArg(in, 1))
	return enc.Decode(b[skip:]), nil
}

func readText(in In) (any, error) { return orEmpty(readContents(in)) }

func orEmpty(s string, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func readLines(in In) (any, error) {
	s, err := readContents(in)
	if err != nil {
		return nil, err
	}
	var items []any
	for _, l := range textLines(s) {
		items = append(items, l)
	}
	return ArrayOf(value.StringType, items), nil
}

// textLines splits at every kind of line end; the last line needs none.
func textLines(s string) []string {
	if s == "" {
		return nil
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Split(strings.TrimSuffix(s, "\n"), "\n")
}

func writeFile(in In, b []byte, how int) error {
	if err := checkPath(in.Str(0)); err != nil {
		return err
	}
	path := pathArg(in, 0)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|how, 0o666)
	if err != nil {
		return ioError(err, path)
	}
	if _, err = f.Write(b); err != nil {
		f.Close()
		return ioError(err, path)
	}
	return f.Close()
}

// writeEncoded writes text with the encoding's mark at the beginning of a new file.
func writeEncoded(in In, s string, how int) error {
	enc := encodingArg(in, 2)
	b := enc.Encode(s)
	if info, err := os.Stat(pathArg(in, 0)); how == os.O_TRUNC || err != nil || info.Size() == 0 {
		b = append(append([]byte(nil), enc.Preamble...), b...)
	}
	return writeFile(in, b, how)
}

func writeText(how int) func(In) error {
	return func(in In) error { return writeEncoded(in, in.Str(1), how) }
}

func writeLines(how int) func(In) error {
	return func(in In) error {
		var b strings.Builder
		for _, l := range in.Items(1) {
			b.WriteString(value.ToString(l) + "\n")
		}
		return writeEncoded(in, b.String(), how)
	}
}

// fileAttributes gives Directory, ReadOnly, Hidden (a name with a dot in front), or Normal.
func fileAttributes(in In) (any, error) {
	info, err := os.Lstat(pathArg(in, 0))
	if err != nil {
		return nil, ioError(err, pathArg(in, 0))
	}
	n := int64(0)
	for _, a := range [...]struct {
		is  bool
		bit int64
	}{{info.Mode().Perm()&0o222 == 0, 1}, {strings.HasPrefix(info.Name(), "."), 2}, {info.IsDir(), 16}, {info.Mode()&os.ModeSymlink != 0, 1024}} {
		if a.is {
			n |= a.bit
		}
	}
	if n == 0 {
		n = 128
	}
	return EnumValue("System.IO.FileAttributes", n), nil
}

// setAttributes sets or clears what ReadOnly stands for.
func setAttributes(in In) error {
	info, err := os.Stat(pathArg(in, 0))
	if err != nil {
		return ioError(err, pathArg(in, 0))
	}
	mode := info.Mode().Perm() | 0o200
	if in.Enum(1)&1 != 0 {
		mode &^= 0o222
	}
	return os.Chmod(pathArg(in, 0), mode)
}

// fileTimes are the members that read and set the times of files and folders.
func fileTimes() []Row {
	var rows []Row
	for _, which := range [...]string{"LastWriteTime", "LastAccessTime", "CreationTime"} {
		for suffix, kind := range map[string]value.DateKind{"": value.Local, "Utc": value.UTC} {
			rows = append(rows,
				Row{Text: "datetime Get" + which + suffix + "(string path)", Do: func(in In) (any, error) {
					info, err := os.Stat(pathArg(in, 0))
					if err != nil {
						return value.DateTime{Ticks: 504911232000000000, Kind: kind}, nil
					}
					t := info.ModTime().Local()
					if kind == value.UTC {
						t = t.UTC()
					}
					return value.FromTime(t, kind), nil
				}},
				Row{Text: "void Set" + which + suffix + "(string path, datetime time)", Do: attempt(func(in In) error {
					d, _ := in.Arg(1).(value.DateTime)
					t := time.Date(d.Clock().Year(), d.Clock().Month(), d.Clock().Day(), d.Clock().Hour(), d.Clock().Minute(), d.Clock().Second(), d.Clock().Nanosecond(), time.Local)
					if kind == value.UTC || d.Kind == value.UTC {
						t = d.Clock()
					}
					if err := os.Chtimes(pathArg(in, 0), t, t); err != nil {
						return ioError(err, pathArg(in, 0))
					}
					return nil
				})})
		}
	}
	return rows
}

// pathArg is path argument i made absolute.
func pathArg(in In, i int) string { return fullPath(in.P, in.Str(i)) }
