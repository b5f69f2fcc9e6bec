package types

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

var (
	fileSystemInfoType = &value.Type{Name: "System.IO.FileSystemInfo"}
	fileInfoType       = &value.Type{Name: "System.IO.FileInfo", Base: fileSystemInfoType}
	directoryInfoType  = &value.Type{Name: "System.IO.DirectoryInfo", Base: fileSystemInfoType}
)

// FileItem is a [System.IO.FileInfo] or [System.IO.DirectoryInfo]: a path, and what the disk said about it when it was
// first asked.
type FileItem struct {
	full, original string
	dir            bool
	loaded         bool
	own, target    os.FileInfo // of the item itself, and of what it links to; nil when there is nothing
}

// NewFile returns the FileInfo of an absolute path; it need not exist.
func NewFile(full string) *FileItem { return &FileItem{full: full, original: full} }

// NewDirectory returns the DirectoryInfo of an absolute path; it need not exist.
func NewDirectory(full string) *FileItem { return &FileItem{full: full, original: full, dir: true} }

// StatItem returns the item that stands at an absolute path, nil when there is none. A link to a folder is a folder.
func StatItem(full string) *FileItem {
	own, err := os.Lstat(full)
	if err != nil {
		return nil
	}
	return ItemOf(full, own)
}

// ItemOf returns the item of an absolute path whose own state is known.
func ItemOf(full string, own os.FileInfo) *FileItem {
	f := &FileItem{full: full, original: full, loaded: true, own: own, target: own}
	if own.Mode()&os.ModeSymlink != 0 {
		f.target, _ = os.Stat(full)
	}
	f.dir = f.target != nil && f.target.IsDir()
	return f
}

// Type is FileInfo or DirectoryInfo.
func (f *FileItem) Type() *value.Type {
	if f.dir {
		return directoryInfoType
	}
	return fileInfoType
}

// Text is the path as it was given.
func (f *FileItem) Text() string { return f.original }

// Path is the absolute path.
func (f *FileItem) Path() string { return f.full }

// IsDir reports whether it is a DirectoryInfo.
func (f *FileItem) IsDir() bool { return f.dir }

// Stat is the state of the item itself, nil when there is none; that of a link is the link's.
func (f *FileItem) Stat() os.FileInfo {
	f.load()
	return f.own
}

// IsLink reports whether the item is a symbolic link.
func (f *FileItem) IsLink() bool {
	s := f.Stat()
	return s != nil && s.Mode()&os.ModeSymlink != 0
}

// Refresh forgets what is known of the disk.
func (f *FileItem) Refresh() { f.loaded = false }

func (f *FileItem) load() {
	if f.loaded {
		return
	}
	f.loaded = true
	f.target = nil
	own, err := os.Lstat(f.full)
	if err != nil {
		f.own = nil
		return
	}
	f.own, f.target = own, own
	if own.Mode()&os.ModeSymlink != 0 {
		f.target, _ = os.Stat(f.full)
	}
}

// Exists reports whether there is an item of this kind.
func (f *FileItem) Exists() bool {
	f.load()
	if f.own == nil {
		return false
	}
	return (f.target != nil && f.target.IsDir()) == f.dir
}

// Name is the last part of the path.
func (f *FileItem) Name() string {
	if trimmed := strings.TrimRight(f.full, "/"); f.dir && trimmed != "" {
		return fileName(trimmed)
	} else if f.dir {
		return "/"
	}
	return fileName(f.full)
}

// fileName is what stands behind the last separator.
func fileName(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// extension is the last dot of a name and what follows, empty when nothing does.
func extension(path string) string {
	name := fileName(path)
	i := strings.LastIndexByte(name, '.')
	if i < 0 || i == len(name)-1 {
		return ""
	}
	return name[i:]
}

// The bits of FileAttributes that this system has.
const (
	attrReadOnly  = 1
	attrHidden    = 2
	attrDirectory = 16
	attrNormal    = 128
	attrReparse   = 1024
)

// Attributes are the FileAttributes; -1 when there is no such item.
func (f *FileItem) Attributes() int64 {
	f.load()
	if f.own == nil {
		return -1
	}
	n := int64(0)
	if notWritable(f.own) {
		n |= attrReadOnly
	}
	if strings.HasPrefix(f.Name(), ".") {
		n |= attrHidden
	}
	if f.target != nil && f.target.IsDir() {
		n |= attrDirectory
	}
	if f.own.Mode()&os.ModeSymlink != 0 {
		n |= attrReparse
	}
	if n == 0 {
		return attrNormal
	}
	return n
}

// Hidden reports whether the name begins with a dot.
func (f *FileItem) Hidden() bool { return strings.HasPrefix(f.Name(), ".") }

// ReadOnly reports whether the owner may not write.
func (f *FileItem) ReadOnly() bool { s := f.Stat(); return s != nil && notWritable(s) }

func notWritable(s os.FileInfo) bool { return s.Mode()&os.ModeSymlink == 0 && s.Mode()&0o200 == 0 }

// noTime is the time that .NET gives for what is not there: the beginning of 1601.
var noTime = time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC)

// which of an item's times is meant.
type fileTime uint8

const (
	writeTime fileTime = iota
	accessTime
	creationTime
)

func (f *FileItem) time(which fileTime, kind value.DateKind) value.DateTime {
	f.load()
	t := noTime
	if f.own != nil {
		t = statTime(f.own, which)
	}
	if kind == value.Local {
		return value.FromTime(t.Local(), kind)
	}
	return value.FromTime(t.UTC(), kind)
}

// setTime changes one of the item's times. A creation time cannot be changed here: it sets that of the last change, as
// .NET does on such systems.
func (f *FileItem) setTime(which fileTime, d value.DateTime) error {
	t := d.Time()
	var access, write time.Time
	if which == accessTime {
		access = t
	} else {
		write = t
	}
	err := os.Chtimes(f.full, access, write)
	f.Refresh()
	return ioError(err, f.full)
}

// chmodReadOnly takes the right to write away from all, or gives it to the owner.
func (f *FileItem) chmodReadOnly(on bool) error {
	s, err := os.Stat(f.full)
	if err != nil {
		return ioError(err, f.full)
	}
	mode := s.Mode().Perm() | 0o200
	if on {
		mode = s.Mode().Perm() &^ 0o222
	}
	err = os.Chmod(f.full, mode)
	f.Refresh()
	return ioError(err, f.full)
}

// SetReadOnly makes the item read-only, or not.
func (f *FileItem) SetReadOnly(on bool) error { return f.chmodReadOnly(on) }

// LinkTarget is the text of a symbolic link, empty for what is none.
func (f *FileItem) LinkTarget() string {
	if !f.IsLink() {
		return ""
	}
	to, _ := os.Readlink(f.full)
	return to
}

// resolved is the absolute path that a link leads to.
func (f *FileItem) resolved() string {
	to := f.LinkTarget()
	if to == "" || filepath.IsAbs(to) {
		return to
	}
	return filepath.Join(filepath.Dir(f.full), to)
}

// Folder is the service that tells the folder to which .NET paths are relative: that in which the process started, which
// Set-Location does not change. The session implements it.
type Folder interface {
	// ProcessFolder is that folder; SetProcessFolder changes it for this session.
	ProcessFolder() string
	SetProcessFolder(path string)
}

// fullPath makes a path absolute and takes "." and ".." out of it. A separator at the end stays.
func fullPath(p *pipeline.Proc, path string) string {
	if !strings.HasPrefix(path, "/") {
		path = processFolder(p) + "/" + path
	}
	clean := filepath.Clean(path)
	if strings.HasSuffix(path, "/") && clean != "/" {
		clean += "/"
	}
	return clean
}

func processFolder(p *pipeline.Proc) string {
	var f Folder
	if p != nil && p.Session != nil && p.Session.Service(&f) {
		return f.ProcessFolder()
	}
	dir, _ := os.Getwd()
	return dir
}
