package types

import (
	"os"
	"strings"

	"csshell/pipeline/value"
)

var directoryType = &value.Type{Name: "System.IO.Directory"}

// directoryDef declares System.IO.Directory.
func directoryDef() *Def {
	d := &Def{Static: []Row{
		{Text: "bool Exists(string path)", Do: func(in In) (any, error) {
			if in.Str(0) == "" {
				return false, nil
			}
			s, err := os.Stat(fullPath(in.P, in.Str(0)))
			return err == nil && s.IsDir(), nil
		}},
		{Text: "System.IO.DirectoryInfo CreateDirectory(string path)", Do: func(in In) (any, error) {
			full, err := checkedFull(in, "path")
			if err != nil {
				return nil, err
			}
			return NewDirectory(full), ioError(os.MkdirAll(full, 0o777), full)
		}},
		{Text: "void Delete(string path)", Do: attempt(func(in In) error { return onPath(in, func(full string) error { return deleteFolder(full, false) }) })},
		{Text: "void Delete(string path, bool recursive)", Do: attempt(func(in In) error {
			return onPath(in, func(full string) error { return deleteFolder(full, in.Bool(1)) })
		})},
		{Text: "void Move(string sourceDirName, string destDirName)", Do: attempt(func(in In) error {
			return twoPaths(in, func(from, to string, _ bool) error { return moveFolder(from, to) })
		})},
		{Text: "System.IO.DirectoryInfo GetParent(string path)", Do: func(in In) (any, error) {
			full, err := checkedFull(in, "path")
			if err != nil || full == "/" {
				return nil, err
			}
			return NewDirectory(folderOf(strings.TrimSuffix(full, "/"))), nil
		}},
		{Text: "string GetDirectoryRoot(string path)", Do: constant("/")},
		{Text: "string GetCurrentDirectory()", Do: func(in In) (any, error) { return processFolder(in.P), nil }},
		{Text: "void SetCurrentDirectory(string path)", Do: attempt(func(in In) error {
			return onPath(in, func(full string) error { return setProcessFolder(in.P, full) })
		})},
		{Text: "System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)", Do: func(in In) (any, error) {
			full := fullPath(in.P, in.Str(0))
			return NewDirectory(full), ioError(os.Symlink(in.Str(1), full), full)
		}},
	}}
	for _, k := range [...]struct {
		noun string
		want wanted
	}{{"Files", onlyFiles}, {"Directories", onlyFolders}, {"FileSystemEntries", filesAndFolders}} {
		d.Static = append(d.Static, pathRows(k.noun, k.want)...)
	}
	d.Static = append(d.Static, timeRows(true)...)
	return d
}

// pathRows are the overloads of GetFiles, EnumerateFiles and their kin; the paths begin with the path as it was given.
func pathRows(noun string, want wanted) []Row {
	list := func(in In) (any, error) {
		full, err := checkedFull(in, "path")
		if err != nil {
			return nil, err
		}
		paths, err := enumerate(full, searchPattern(in, 1), in.Enum(2) == 1, want)
		if err != nil {
			return nil, err
		}
		out := &value.Array{Items: make([]any, len(paths)), Elem: value.StringType}
		given, root := strings.TrimRight(in.Str(0), "/"), strings.TrimRight(full, "/")
		for i, p := range paths {
			out.Items[i] = given + strings.TrimPrefix(p, root)
		}
		return out, nil
	}
	var rows []Row
	for _, returns := range [...]string{"string[] Get", "System.Collections.Generic.IEnumerable[string] Enumerate"} {
		rows = append(rows, Row{Text: returns + noun + "(string path)", Do: list}, Row{Text: returns + noun + "(string path, string searchPattern)", Do: list},
			Row{Text: returns + noun + "(string path, string searchPattern, System.IO.SearchOption searchOption)", Do: list})
	}
	return rows
}
