package types

import (
	"os"
	"path/filepath"
	"strings"

	"csshell/pipeline/value"
)

var pathType = &value.Type{Name: "System.IO.Path"}

// pathDef declares System.IO.Path as it is on systems whose only separator is "/".
func pathDef() *Def {
	text := func(do func(s string) any) func(in In) (any, error) {
		return func(in In) (any, error) {
			if value.IsNull(in.Arg(0)) {
				return nil, nil
			}
			return do(in.Str(0)), nil
		}
	}
	d := &Def{Static: []Row{
		{Text: "char DirectorySeparatorChar {get;}", Do: constant(value.Char('/'))},
		{Text: "char AltDirectorySeparatorChar {get;}", Do: constant(value.Char('/'))},
		{Text: "char PathSeparator {get;}", Do: constant(value.Char(':'))},
		{Text: "char VolumeSeparatorChar {get;}", Do: constant(value.Char('/'))},
		{Text: "string ChangeExtension(string path, string extension)", Do: text(nil)},
		{Text: "string GetFileName(string path)", Do: text(func(s string) any { return fileName(s) })},
		{Text: "string GetFileNameWithoutExtension(string path)", Do: text(func(s string) any { return withoutExtension(fileName(s)) })},
		{Text: "string GetExtension(string path)", Do: text(func(s string) any { return extension(s) })},
		{Text: "string GetDirectoryName(string path)", Do: text(directoryName)},
		{Text: "string GetPathRoot(string path)", Do: text(func(s string) any {
			if strings.HasPrefix(s, "/") {
				return "/"
			}
			if s == "" {
				return nil
			}
			return ""
		})},
		{Text: "bool HasExtension(string path)", Do: func(in In) (any, error) { return extension(in.Str(0)) != "", nil }},
		{Text: "bool IsPathRooted(string path)", Do: func(in In) (any, error) { return strings.HasPrefix(in.Str(0), "/"), nil }},
		{Text: "bool IsPathFullyQualified(string path)", Do: func(in In) (any, error) { return strings.HasPrefix(in.Str(0), "/"), nil }},
		{Text: "bool EndsInDirectorySeparator(string path)", Do: func(in In) (any, error) { return strings.HasSuffix(in.Str(0), "/"), nil }},
		{Text: "string TrimEndingDirectorySeparator(string path)", Do: text(func(s string) any {
			if s == "/" {
				return s
			}
			return strings.TrimSuffix(s, "/")
		})},
		{Text: "bool Exists(string path)", Do: func(in In) (any, error) {
			if in.Str(0) == "" {
				return false, nil
			}
			_, err := os.Stat(fullPath(in.P, in.Str(0)))
			return err == nil, nil
		}},
		{Text: "string GetFullPath(string path)", Do: func(in In) (any, error) { return checkedFull(in, "path") }},
		{Text: "string GetFullPath(string path, string basePath)", Do: func(in In) (any, error) {
			if strings.HasPrefix(in.Str(0), "/") {
				return fullPath(in.P, in.Str(0)), nil
			}
			return fullPath(in.P, in.Str(1)+"/"+in.Str(0)), nil
		}},
		{Text: "string GetRelativePath(string relativeTo, string path)", Do: relativePath},
		{Text: "string GetTempPath()", Do: func(In) (any, error) { return strings.TrimRight(os.TempDir(), "/") + "/", nil }},
		{Text: "string GetTempFileName()", Do: func(In) (any, error) {
			f, err := os.CreateTemp("", "tmp*.tmp")
			if err != nil {
				return nil, ioError(err, os.TempDir())
			}
			return f.Name(), f.Close()
		}},
		{Text: "string GetRandomFileName()", Do: func(In) (any, error) { return randomName(), nil }},
		{Text: "char[] GetInvalidFileNameChars()", Do: func(In) (any, error) { return charArray("\x00/"), nil }},
		{Text: "char[] GetInvalidPathChars()", Do: func(In) (any, error) { return charArray("\x00"), nil }},
	}}
	d.Static[4].Do = changeExtension
	return addCombine(d)
}

// addCombine adds the overloads of Combine and Join.
func addCombine(d *Def) *Def {
	for n := 2; n <= 4; n++ {
		params := strings.Join([]string{"string path1", "string path2", "string path3", "string path4"}[:n], ", ")
		d.Static = append(d.Static, Row{Text: "string Combine(" + params + ")", Do: combine}, Row{Text: "string Join(" + params + ")", Do: joinPaths})
	}
	d.Static = append(d.Static, Row{Text: "string Combine(params string[] paths)", Do: combine}, Row{Text: "string Join(params string[] paths)", Do: joinPaths})
	return d
}

// parts are the texts of the arguments, of which a params array is one.
func parts(in In) ([]string, error) {
	var out []string
	for i, a := range in.Args {
		if value.IsNull(a) {
			return nil, argumentNull("path" + string(rune('1'+i)))
		}
		if arr, ok := a.(*value.Array); ok {
			for _, x := range arr.Items {
				out = append(out, value.ToString(x))
			}
			continue
		}
		out = append(out, value.ToString(a))
	}
	return out, nil
}

func combine(in In) (any, error) {
	list, err := parts(in)
	if err != nil {
		return nil, err
	}
	path := ""
	for _, s := range list {
		switch {
		case s == "":
		case strings.HasPrefix(s, "/") || path == "":
			path = s
		case strings.HasSuffix(path, "/"):
			path += s
		default:
			path += "/" + s
		}
	}
	return path, nil
}

func joinPaths(in In) (any, error) {
	path := ""
	for _, a := range in.Args {
		for _, x := range Elements(a) {
			s := value.ToString(x)
			if path != "" && s != "" && !strings.HasSuffix(path, "/") && !strings.HasPrefix(s, "/") {
				path += "/"
			}
			path += s
		}
	}
	return path, nil
}

func withoutExtension(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return name
}

// directoryName is the path without its last part: $null of the root and of nothing.
func directoryName(s string) any {
	if s == "" || strings.Trim(s, "/") == "" {
		return nil
	}
	i := strings.LastIndexByte(s, '/')
	if i < 0 {
		return ""
	}
	dir := strings.TrimRight(s[:i], "/")
	if dir == "" {
		return "/"
	}
	return dir
}

// changeExtension puts an extension in the place of the one that is there. PowerShell gives a string parameter "" for
// $null, which leaves the dot.
func changeExtension(in In) (any, error) {
	if value.IsNull(in.Arg(0)) {
		return nil, nil
	}
	path, ext := in.Str(0), in.Str(1)
	if i := strings.LastIndexByte(path, '.'); i > strings.LastIndexByte(path, '/') {
		path = path[:i]
	}
	if !strings.HasPrefix(ext, ".") {
		ext = "." + ext
	}
	return path + ext, nil
}

// checkedFull is the full path of argument 0, which must not be empty.
func checkedFull(in In, param string) (string, error) {
	switch {
	case value.IsNull(in.Arg(0)):
		return "", argumentNull(param)
	case in.Str(0) == "":
		return "", argument(param, "The path is empty.")
	}
	return fullPath(in.P, in.Str(0)), nil
}

func relativePath(in In) (any, error) {
	from, to := fullPath(in.P, in.Str(0)), fullPath(in.P, in.Str(1))
	rel, err := filepath.Rel(from, to)
	if err != nil {
		return to, nil
	}
	if strings.HasSuffix(to, "/") && rel != "." {
		rel += "/"
	}
	return rel, nil
}
