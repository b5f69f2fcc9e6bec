package types

import (
	"io"
	"os"
	"path/filepath"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

func fileOf(in In) *FileItem { return in.Self.(*FileItem) }

// orNull is nil for an empty text.
func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// fileSystemInfoDef declares what files and folders share.
func fileSystemInfoDef() *Def {
	d := &Def{
		Members: []Row{
			{Text: "string FullName {get;}", Do: func(in In) (any, error) { return fileOf(in).full, nil }},
			{Text: "string Name {get;}", Do: func(in In) (any, error) { return fileOf(in).Name(), nil }},
			{Text: "string Extension {get;}", Do: func(in In) (any, error) { return extension(fileOf(in).Name()), nil }},
			{Text: "bool Exists {get;}", Do: func(in In) (any, error) { return fileOf(in).Exists(), nil }},
			{Text: "string LinkTarget {get;}", Do: func(in In) (any, error) { return orNull(fileOf(in).LinkTarget()), nil }},
			{Text: "System.IO.FileAttributes Attributes {get;set;}", Do: func(in In) (any, error) {
				return EnumValue("System.IO.FileAttributes", fileOf(in).Attributes()), nil
			}, Set: func(in In) error { return fileOf(in).chmodReadOnly(in.Enum(0)&attrReadOnly != 0) }},
			{Text: "System.IO.UnixFileMode UnixFileMode {get;set;}", Do: func(in In) (any, error) {
				n := int64(-1)
				if s := fileOf(in).Stat(); s != nil {
					n = unixMode(s)
				}
				return EnumValue("System.IO.UnixFileMode", n), nil
			}, Set: func(in In) error {
				err := os.Chmod(fileOf(in).full, os.FileMode(in.Enum(0)&0o777))
				fileOf(in).Refresh()
				return ioError(err, fileOf(in).full)
			}},
			{Text: "void Refresh()", Do: void(func(in In) { fileOf(in).Refresh() })},
			{Text: "string ToString()", Do: func(in In) (any, error) { return fileOf(in).original, nil }},
			{Text: "void CreateAsSymbolicLink(string pathToTarget)", Do: attempt(func(in In) error {
				err := os.Symlink(in.Str(0), fileOf(in).full)
				fileOf(in).Refresh()
				return ioError(err, fileOf(in).full)
			})},
			{Text: "System.IO.FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)", Do: resolveLinkTarget},
		},
		Extra: fileExtras(),
	}
	for _, t := range [...]struct {
		name  string
		which fileTime
	}{{"CreationTime", creationTime}, {"LastAccessTime", accessTime}, {"LastWriteTime", writeTime}} {
		d.Members = append(d.Members, timeRow(t.name, t.which, value.Local), timeRow(t.name+"Utc", t.which, value.UTC))
	}
	return d
}

func timeRow(name string, which fileTime, kind value.DateKind) Row {
	return Row{Text: "datetime " + name + " {get;set;}", Do: func(in In) (any, error) { return fileOf(in).time(which, kind), nil },
		Set: func(in In) error {
			d, _ := in.Arg(0).(value.DateTime)
			if d.Kind == value.Unspecified {
				d.Kind = kind
			}
			return fileOf(in).setTime(which, d)
		}}
}

// unixMode are the permission bits as UnixFileMode counts them.
func unixMode(s os.FileInfo) int64 {
	n := int64(s.Mode().Perm())
	for _, b := range [...]struct {
		m os.FileMode
		n int64
	}{{os.ModeSticky, 512}, {os.ModeSetgid, 1024}, {os.ModeSetuid, 2048}} {
		if s.Mode()&b.m != 0 {
			n |= b.n
		}
	}
	return n
}

func resolveLinkTarget(in In) (any, error) {
	f := fileOf(in)
	if !f.IsLink() {
		return nil, nil
	}
	to := f.resolved()
	if in.Bool(0) {
		if final, err := filepath.EvalSymlinks(f.full); err == nil {
			to = final
		}
	}
	return &FileItem{full: to, original: to, dir: f.dir}, nil
}

// fileExtras are the members of PowerShell's type data.
func fileExtras() []Extra {
	code := func(name string, get func(f *FileItem) any) Extra {
		return Extra{Kind: value.CodeProperty, Name: name, Get: func(_ *pipeline.Proc, self any) (any, error) { return get(value.Base(self).(*FileItem)), nil }}
	}
	view := func(name string, get func(f *FileItem) any) Extra {
		e := code(name, get)
		e.Hidden = true
		return e
	}
	script := func(name string, get func(f *FileItem) any) Extra {
		e := code(name, get)
		e.Kind = value.ScriptProperty
		return e
	}
	return []Extra{
		script("BaseName", func(f *FileItem) any { return f.BaseName() }),
		{Kind: value.AliasProperty, Name: "Target", Of: "LinkTarget"},
		code("LinkType", func(f *FileItem) any { return orNull(f.linkType()) }),
		code("Mode", func(f *FileItem) any { return f.mode(true) }),
		code("ModeWithoutHardLink", func(f *FileItem) any { return f.mode(false) }),
		code("ResolvedTarget", func(f *FileItem) any {
			if f.IsLink() {
				return f.resolved()
			}
			return f.full
		}),
		view("NameString", func(f *FileItem) any { return f.nameString() }),
		view("LengthString", func(f *FileItem) any { return f.lengthString() }),
		view("LastWriteTimeString", func(f *FileItem) any { return f.timeString() }),
		script("UnixMode", func(f *FileItem) any { return orNull(f.unixMode()) }),
		script("User", func(f *FileItem) any { u, _ := f.owners(); return orNull(u) }),
		script("Group", func(f *FileItem) any { _, g := f.owners(); return orNull(g) }),
		script("Size", func(f *FileItem) any {
			if s := f.Stat(); s != nil {
				return s.Size()
			}
			return nil
		}),
	}
}

// fileInfoDef declares System.IO.FileInfo.
func fileInfoDef() *Def {
	d := &Def{
		New: []Row{{Text: "new(string fileName)", Do: func(in In) (any, error) { return madeItem(in, "fileName", false) }}},
		Members: []Row{
			{Text: "long Length {get;}", Do: func(in In) (any, error) {
				f := fileOf(in)
				if s := f.Stat(); s != nil {
					return s.Size(), nil
				}
				e := errs.NewException(errs.FileNotFoundType, "Could not find file '%s'.", f.full)
				return nil, e
			}},
			{Text: "string DirectoryName {get;}", Do: func(in In) (any, error) { return folderOf(fileOf(in).full), nil }},
			{Text: "System.IO.DirectoryInfo Directory {get;}", Do: func(in In) (any, error) { return NewDirectory(folderOf(fileOf(in).full)), nil }},
			{Text: "bool IsReadOnly {get;set;}", Do: func(in In) (any, error) { return fileOf(in).ReadOnly(), nil },
				Set: func(in In) error { return fileOf(in).chmodReadOnly(in.Bool(0)) }},
			{Text: "void Delete()", Do: attempt(func(in In) error { return deleteFile(fileOf(in).full) })},
			{Text: "System.IO.FileInfo CopyTo(string destFileName)", Do: func(in In) (any, error) { return copyFileTo(in, false) }},
			{Text: "System.IO.FileInfo CopyTo(string destFileName, bool overwrite)", Do: func(in In) (any, error) { return copyFileTo(in, in.Bool(1)) }},
			{Text: "void MoveTo(string destFileName)", Do: attempt(func(in In) error { return moveTo(in, false) })},
			{Text: "void MoveTo(string destFileName, bool overwrite)", Do: attempt(func(in In) error { return moveTo(in, in.Bool(1)) })},
		},
		Extra: []Extra{{Kind: value.ScriptProperty, Name: "VersionInfo", Get: func(*pipeline.Proc, any) (any, error) { return nil, nil }}},
	}
	d.Members = append(d.Members, openRows(func(in In) string { return fileOf(in).full }, "", 0)...)
	return d
}

// madeItem is the item of a path that a script gave.
func madeItem(in In, param string, dir bool) (any, error) {
	path := in.Str(0)
	if value.IsNull(in.Arg(0)) {
		return nil, argumentNull(param)
	}
	if path == "" {
		return nil, argument(param, "The path is empty.")
	}
	return &FileItem{full: fullPath(in.P, path), original: path, dir: dir}, nil
}

func copyFileTo(in In, overwrite bool) (any, error) {
	to := fullPath(in.P, in.Str(0))
	if err := copyFile(fileOf(in).full, to, overwrite); err != nil {
		return nil, err
	}
	return NewFile(to), nil
}

func moveTo(in In, overwrite bool) error {
	to := fullPath(in.P, in.Str(0))
	if err := moveFile(fileOf(in).full, to, overwrite); err != nil {
		return err
	}
	f := fileOf(in)
	f.full, f.original = to, to
	f.Refresh()
	return nil
}

// deleteFile removes a file; one that is not there is no error, as in .NET.
func deleteFile(path string) error {
	s, err := os.Lstat(path)
	if err != nil {
		if _, up := os.Stat(folderOf(path)); up != nil {
			return ioError(err, path)
		}
		return nil
	}
	if s.IsDir() {
		return errs.NewException(errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", path)
	}
	return ioError(os.Remove(path), path)
}

// copyFile copies the contents, the permissions and the time of the last change.
func copyFile(from, to string, overwrite bool) error {
	src, err := os.Open(from)
	if err != nil {
		return ioError(err, from)
	}
	defer src.Close()
	s, err := src.Stat()
	if err != nil {
		return ioError(err, from)
	}
	if s.IsDir() {
		return errs.NewException(errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", from)
	}
	if t, err := os.Stat(to); err == nil {
		switch {
		case t.IsDir():
			return errs.NewException(errs.IOType, "The target file '%s' is a directory, not a file.", to)
		case !overwrite:
			return errs.NewException(errs.IOType, "The file '%s' already exists.", to)
		}
	}
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, s.Mode().Perm())
	if err != nil {
		return ioError(err, to)
	}
	_, err = io.Copy(dst, src)
	if e := dst.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chtimes(to, s.ModTime(), s.ModTime())
	}
	return ioError(err, to)
}

// moveFile renames a file, across disks by copying.
func moveFile(from, to string, overwrite bool) error {
	s, err := os.Lstat(from)
	if err != nil || s.IsDir() {
		return errs.NewException(errs.FileNotFoundType, "Could not find file '%s'.", from)
	}
	if t, err := os.Stat(to); err == nil && (!overwrite || t.IsDir()) {
		return errs.NewException(errs.IOType, "The file '%s' already exists.", to)
	}
	if err := os.Rename(from, to); err == nil {
		return nil
	} else if e := copyFile(from, to, true); e != nil {
		return ioError(err, to)
	}
	return ioError(os.Remove(from), from)
}

// CopyFile copies a file over what is at the other path; errors are exceptions.
func CopyFile(from, to string) error { return copyFile(from, to, true) }
