package types

import (
	"os"
	"path/filepath"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// directoryInfoDef declares System.IO.DirectoryInfo.
func directoryInfoDef() *Def {
	d := &Def{
		New: []Row{{Text: "new(string path)", Do: func(in In) (any, error) { return madeItem(in, "path", true) }}},
		Members: []Row{
			{Text: "System.IO.DirectoryInfo Parent {get;}", Do: func(in In) (any, error) {
				f := fileOf(in)
				if filepath.Clean(f.full) == "/" {
					return nil, nil
				}
				return NewDirectory(folderOf(filepath.Clean(f.full))), nil
			}},
			{Text: "System.IO.DirectoryInfo Root {get;}", Do: func(In) (any, error) { return NewDirectory("/"), nil }},
			{Text: "void Create()", Do: attempt(func(in In) error {
				err := os.MkdirAll(fileOf(in).full, 0o777)
				fileOf(in).Refresh()
				return ioError(err, fileOf(in).full)
			})},
			{Text: "System.IO.DirectoryInfo CreateSubdirectory(string path)", Do: func(in In) (any, error) {
				full := filepath.Join(fileOf(in).full, in.Str(0))
				return NewDirectory(full), ioError(os.MkdirAll(full, 0o777), full)
			}},
			{Text: "void Delete()", Do: attempt(func(in In) error { return deleteFolder(fileOf(in).full, false) })},
			{Text: "void Delete(bool recursive)", Do: attempt(func(in In) error { return deleteFolder(fileOf(in).full, in.Bool(0)) })},
			{Text: "void MoveTo(string destDirName)", Do: attempt(func(in In) error {
				to := fullPath(in.P, in.Str(0))
				if err := moveFolder(fileOf(in).full, to); err != nil {
					return err
				}
				f := fileOf(in)
				f.full, f.original = to, to
				f.Refresh()
				return nil
			})},
		},
	}
	for _, k := range [...]struct {
		noun, elem string
		want       wanted
	}{{"Files", "System.IO.FileInfo", onlyFiles}, {"Directories", "System.IO.DirectoryInfo", onlyFolders}, {"FileSystemInfos", "System.IO.FileSystemInfo", filesAndFolders}} {
		d.Members = append(d.Members, listRows(k.noun, k.elem, k.want)...)
	}
	return d
}

// listRows are the overloads of GetFiles and its kin, and of EnumerateFiles and its.
func listRows(noun, elem string, want wanted) []Row {
	list := func(in In) (any, error) {
		paths, err := enumerate(fileOf(in).full, searchPattern(in, 0), in.Enum(1) == 1, want)
		if err != nil {
			return nil, err
		}
		out := &value.Array{Items: make([]any, 0, len(paths)), Elem: Find(elem)}
		for _, p := range paths {
			if f := StatItem(p); f != nil {
				out.Items = append(out.Items, f)
			}
		}
		return out, nil
	}
	var rows []Row
	for _, start := range [...]struct{ verb, open, close string }{{"Get", "", "[]"}, {"Enumerate", "System.Collections.Generic.IEnumerable[", "]"}} {
		returns := start.open + elem + start.close + " " + start.verb + noun
		rows = append(rows, Row{Text: returns + "()", Do: list}, Row{Text: returns + "(string searchPattern)", Do: list},
			Row{Text: returns + "(string searchPattern, System.IO.SearchOption searchOption)", Do: list})
	}
	return rows
}

// searchPattern is argument i, or the pattern of everything.
func searchPattern(in In, i int) string {
	if in.Has(i) {
		return in.Str(i)
	}
	return "*"
}

type wanted uint8

const (
	filesAndFolders wanted = iota
	onlyFiles
	onlyFolders
)

// enumerate lists the paths below a folder whose names fit a pattern of the file system, in the order of names.
func enumerate(dir, pattern string, deep bool, want wanted) ([]string, error) {
	sub := filepath.Dir(pattern)
	if sub != "." {
		dir, pattern = filepath.Join(dir, sub), filepath.Base(pattern)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		if os.IsNotExist(err) {
			return nil, errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", dir)
		}
		return nil, ioError(err, dir)
	}
	var out, folders []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		folder := isFolder(path, e)
		if folder && e.Type()&os.ModeSymlink == 0 {
			folders = append(folders, path)
		}
		if (want == filesAndFolders || folder == (want == onlyFolders)) && FileNameLike(pattern, e.Name()) {
			out = append(out, path)
		}
	}
	if !deep {
		return out, nil
	}
	for _, f := range folders {
		if more, err := enumerate(f, pattern, true, want); err == nil {
			out = append(out, more...)
		}
	}
	return out, nil
}

func isFolder(path string, e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	s, err := os.Stat(path)
	return err == nil && s.IsDir()
}

// FileNameLike reports whether a name fits a pattern of the file system: `*` any text, `?` any character; upper and lower
// case differ, as file names here do. "*.*" means everything.
func FileNameLike(pattern, name string) bool {
	if pattern == "*" || pattern == "*.*" {
		return true
	}
	return MatchStars(pattern, name)
}

// MatchStars matches a pattern of which * and ? alone have a meaning; letters of different case differ.
func MatchStars(pattern, text string) bool {
	p, s := []rune(pattern), []rune(text)
	star, mark := -1, 0
	i, j := 0, 0
	for j < len(s) {
		switch {
		case i < len(p) && (p[i] == '?' || p[i] == s[j]) && p[i] != '*':
			i, j = i+1, j+1
		case i < len(p) && p[i] == '*':
			star, mark = i, j
			i++
		case star >= 0:
			mark++
			i, j = star+1, mark
		default:
			return false
		}
	}
	for i < len(p) && p[i] == '*' {
		i++
	}
	return i == len(p)
}

// deleteFolder removes a folder; unless deep it must be empty.
func deleteFolder(path string, deep bool) error {
	s, err := os.Lstat(path)
	if err != nil {
		return errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", path)
	}
	if !s.IsDir() && s.Mode()&os.ModeSymlink == 0 {
		return errs.NewException(errs.IOType, "The directory name is invalid. : '%s'", path)
	}
	if deep && s.IsDir() {
		return ioError(os.RemoveAll(path), path)
	}
	return ioError(os.Remove(path), path)
}

func moveFolder(from, to string) error {
	if _, err := os.Lstat(from); err != nil {
		return errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", from)
	}
	if _, err := os.Lstat(to); err == nil {
		return errs.NewException(errs.IOType, "Cannot create '%s' because a file or directory with the same name already exists.", to)
	}
	return ioError(os.Rename(from, to), to)
}

// fileTypes lists the types of System.IO for the catalog.
func fileTypes() []entry {
	return []entry{
		{fileSystemInfoType, fileSystemInfoDef}, {fileInfoType, fileInfoDef}, {directoryInfoType, directoryInfoDef}, {pathTooLongType, nil},
	}
}
