package types

import (
	"crypto/rand"
	"encoding/base32"
	"os"
	"path/filepath"
	"strings"

	"csshell/pipeline/value"
)

var pathType = &value.Type{Name: "System.IO.Path"}

// pathDef declares System.IO.Path, which works on texts; relative paths are those of the process.
func pathDef() *Def {
	text := func(name, args string, f func(in In) (any, error)) Row {
		return Row{Text: "string " + name + "(" + args + ")", Do: f}
	}
	of := func(f func(string) string) func(In) (any, error) {
		return func(in In) (any, error) { return f(in.Str(0)), nil }
	}
	return &Def{Static: []Row{
		{Text: "char DirectorySeparatorChar {get;}", Do: constant(value.Char('/'))},
		{Text: "char AltDirectorySeparatorChar {get;}", Do: constant(value.Char('/'))},
		{Text: "char PathSeparator {get;}", Do: constant(value.Char(':'))},
		{Text: "char VolumeSeparatorChar {get;}", Do: constant(value.Char('/'))},
		text("GetFileName", "string path", of(pathName)),
		text("GetFileNameWithoutExtension", "string path", of(func(p string) string { return strings.TrimSuffix(pathName(p), pathExtension(p)) })),
		text("GetExtension", "string path", of(pathExtension)),
		text("GetDirectoryName", "string path", pathDirectory),
		text("GetFullPath", "string path", absolutePath),
		text("GetFullPath", "string path, string basePath", absolutePath),
		text("GetPathRoot", "string path", of(func(p string) string { return p[:len(p)-len(strings.TrimPrefix(p, "/"))] })),
		text("GetRelativePath", "string relativeTo, string path", func(in In) (any, error) {
			return filepath.Rel(pathArg(in, 0), pathArg(in, 1))
		}),
		text("ChangeExtension", "string path, string extension", changeExtension),
		text("Combine", "string path1, string path2", combine),
		text("Combine", "string path1, string path2, string path3", combine),
		text("Combine", "string path1, string path2, string path3, string path4", combine),
		text("Combine", "params string[] paths", combine),
		text("Join", "string path1, string path2", joinPaths),
		text("Join", "string path1, string path2, string path3", joinPaths),
		text("Join", "params string[] paths", joinPaths),
		text("GetTempPath", "", func(In) (any, error) { return strings.TrimSuffix(os.TempDir(), "/") + "/", nil }),
		text("GetTempFileName", "", tempFile),
		text("GetRandomFileName", "", func(In) (any, error) { return randomName(), nil }),
		text("TrimEndingDirectorySeparator", "string path", of(func(p string) string {
			if len(p) > 1 {
				return strings.TrimSuffix(p, "/")
			}
			return p
		})),
		{Text: "bool EndsInDirectorySeparator(string path)", Do: func(in In) (any, error) { return strings.HasSuffix(in.Str(0), "/"), nil }},
		{Text: "bool HasExtension(string path)", Do: func(in In) (any, error) { return pathExtension(in.Str(0)) != "", nil }},
		{Text: "bool IsPathRooted(string path)", Do: func(in In) (any, error) { return strings.HasPrefix(in.Str(0), "/"), nil }},
		{Text: "bool IsPathFullyQualified(string path)", Do: func(in In) (any, error) { return strings.HasPrefix(in.Str(0), "/"), nil }},
		{Text: "bool Exists(string path)", Do: func(in In) (any, error) { _, err := os.Stat(pathArg(in, 0)); return err == nil, nil }},
		{Text: "char[] GetInvalidFileNameChars()", Do: func(In) (any, error) { return ArrayOf(value.CharType, []any{value.Char(0), value.Char('/')}), nil }},
		{Text: "char[] GetInvalidPathChars()", Do: func(In) (any, error) { return ArrayOf(value.CharType, []any{value.Char(0)}), nil }},
	}}
}

// pathName is what stands behind the last slash.
func pathName(p string) string { return p[strings.LastIndexByte(p, '/')+1:] }

// pathExtension is the last dot of the name and what follows; "" when nothing does.
func pathExtension(p string) string {
	name := pathName(p)
	if i := strings.LastIndexByte(name, '.'); i >= 0 && i < len(name)-1 {
		return name[i:]
	}
	return ""
}

// pathDirectory is $null for a root and "" for a bare name.
func pathDirectory(in In) (any, error) {
	p := in.Str(0)
	if p == "" || p == "/" {
		return nil, nil
	}
	i := strings.LastIndexByte(p, '/')
	switch {
	case i < 0:
		return "", nil
	case strings.Trim(p[:i], "/") == "":
		return "/", nil
	}
	return strings.TrimRight(p[:i], "/"), nil
}

func absolutePath(in In) (any, error) {
	p := in.Str(0)
	if p == "" {
		return nil, argument("path", "The path is empty.")
	}
	if in.Has(1) {
		p = joined(in.Str(1), p)
	}
	return fullPath(in.P, p), nil
}

func changeExtension(in In) (any, error) {
	p := in.Str(0)
	name := pathName(p)
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		p = p[:len(p)-len(name)+i]
	}
	if in.Arg(1) == nil || p == "" {
		return p, nil
	}
	if ext := in.Str(1); !strings.HasPrefix(ext, ".") {
		return p + "." + ext, nil
	}
	return p + in.Str(1), nil
}

// pathArgs are the arguments, or the elements of the one array among them.
func pathArgs(in In) []any {
	if a, ok := in.Arg(0).(*value.Array); ok {
		return a.Items
	}
	return in.Args
}

// combine starts anew at every rooted part.
func combine(in In) (any, error) {
	path := ""
	for _, v := range pathArgs(in) {
		path = joined(path, value.ToString(v))
	}
	return path, nil
}

func joined(a, b string) string {
	switch {
	case b == "":
		return a
	case a == "" || strings.HasPrefix(b, "/"):
		return b
	case strings.HasSuffix(a, "/"):
		return a + b
	}
	return a + "/" + b
}

func joinPaths(in In) (any, error) {
	path := ""
	for _, v := range pathArgs(in) {
		part := value.ToString(v)
		switch {
		case path == "":
			path = part
		case part == "":
		case strings.HasSuffix(path, "/") || strings.HasPrefix(part, "/"):
			path += part
		default:
			path += "/" + part
		}
	}
	return path, nil
}

func tempFile(In) (any, error) {
	f, err := os.CreateTemp("", "tmp*.tmp")
	if err != nil {
		return nil, ioError(err, os.TempDir())
	}
	return f.Name(), f.Close()
}

// randomName is a name of eight and three letters and digits.
func randomName() string {
	b := make([]byte, 7)
	_, _ = rand.Read(b)
	s := strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b))
	return s[:8] + "." + s[8:11]
}
