package types

import (
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var directoryClassType = &value.Type{Name: "System.IO.Directory"}

// directoryClassDef declares System.IO.Directory. Relative paths are those of the process.
func directoryClassDef() *Def {
	d := &Def{Static: []Row{
		{Text: "bool Exists(string path)", Do: func(in In) (any, error) { return folderExists(pathArg(in, 0)), nil }},
		{Text: "System.IO.DirectoryInfo CreateDirectory(string path)", Do: createDirectory},
		{Text: "void Delete(string path)", Do: attempt(deleteDirectory)},
		{Text: "void Delete(string path, bool recursive)", Do: attempt(deleteDirectory)},
		{Text: "void Move(string sourceDirName, string destDirName)", Do: attempt(func(in In) error {
			if err := os.Rename(pathArg(in, 0), pathArg(in, 1)); err != nil {
				return ioError(err, pathArg(in, 0))
			}
			return nil
		})},
		{Text: "string GetCurrentDirectory()", Do: func(in In) (any, error) { return processFolder(in.P), nil }},
		{Text: "string GetDirectoryRoot(string path)", Do: constant("/")},
		{Text: "string[] GetLogicalDrives()", Do: func(In) (any, error) { return ArrayOf(value.StringType, []any{"/"}), nil }},
	}}
	for _, k := range [...]struct {
		name        string
		files, dirs bool
	}{{"Files", true, false}, {"Directories", false, true}, {"FileSystemEntries", true, true}} {
		do := listing(k.files, k.dirs)
		for _, verb := range [...]string{"string[] Get", "System.Collections.Generic.IEnumerable[string] Enumerate"} {
			for _, args := range [...]string{"string path", "string path, string searchPattern", "string path, string searchPattern, System.IO.SearchOption searchOption"} {
				d.Static = append(d.Static, Row{Text: verb + k.name + "(" + args + ")", Do: do})
			}
		}
	}
	d.Static = append(d.Static, fileTimes()...)
	return d
}

func createDirectory(in In) (any, error) {
	if err := checkPath(in.Str(0)); err != nil {
		return nil, err
	}
	full := pathArg(in, 0)
	if err := os.MkdirAll(full, 0o777); err != nil {
		return nil, ioError(err, full)
	}
	return NewDirectory(full), nil
}

func deleteDirectory(in In) error {
	path := pathArg(in, 0)
	if !folderExists(path) {
		return errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", path)
	}
	remove := os.Remove
	if in.Bool(1) {
		remove = os.RemoveAll
	}
	if err := remove(path); err != nil {
		return ioError(err, path)
	}
	return nil
}

// listing lists the entries of a folder whose names fit a pattern with * and ?, below it too when asked for.
func listing(files, dirs bool) func(In) (any, error) {
	return func(in In) (any, error) {
		shown, root, pattern := in.Str(0), pathArg(in, 0), "*"
		if in.Has(1) {
			pattern = in.Str(1)
		}
		if !folderExists(root) {
			return nil, errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", root)
		}
		var paths []string
		err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || path == root {
				return err
			}
			if (e.IsDir() && dirs || !e.IsDir() && files) && fileNameFits(e.Name(), pattern) {
				paths = append(paths, joined(shown, strings.TrimPrefix(path[len(filepath.Clean(root)):], "/")))
			}
			if e.IsDir() && in.Enum(2) == 0 {
				return fs.SkipDir
			}
			return nil
		})
		if err != nil {
			return nil, ioError(err, root)
		}
		sort.Strings(paths)
		items := make([]any, len(paths))
		for i, p := range paths {
			items[i] = p
		}
		return ArrayOf(value.StringType, items), nil
	}
}

// fileNameFits matches a name with a pattern of * and ?.
func fileNameFits(name, pattern string) bool {
	if pattern == "*" || pattern == "*.*" {
		return true
	}
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '*':
			for j := 0; j <= len(name); j++ {
				if fileNameFits(name[j:], pattern[i+1:]) {
					return true
				}
			}
			return false
		case '?':
			if name == "" {
				return false
			}
		default:
			if name == "" || name[0] != pattern[i] {
				return false
			}
		}
		name = name[1:]
	}
	return name == ""
}
