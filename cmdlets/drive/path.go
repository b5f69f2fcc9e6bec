package drive

import (
	"path"
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Path is a path that was read: the place in the provider's own terms, and the drive by which it was named.
type Path struct {
	Provider *Provider
	// Drive is nil when the path names its provider ("FileSystem::/tmp").
	Drive *Drive
	// Inner is an absolute path of the file system, or the name of an item in a flat store (empty for the store itself).
	Inner string
}

// Show is the path as messages and PathInfo give it: a path of the file system by its drive's name unless that is "/".
func (t Path) Show() string {
	switch {
	case t.Drive == nil:
		return t.Inner
	case t.Provider.Files():
		return t.Drive.Show(t.Drive.relative(t.Inner))
	}
	return t.Drive.Show(t.Inner)
}

// Message is the path as errors of the file system name it: always the real one. Those of flat stores have their drive.
func (t Path) Message() string {
	if t.Provider.Files() {
		return t.Inner
	}
	return t.Show()
}

// Location is the place as a PathInfo.
func (t Path) Location() *Location {
	if t.Drive == nil {
		return &Location{path: t.Provider.FullName() + "::" + t.Inner, inner: t.Inner, provider: t.Provider}
	}
	if t.Provider.Files() {
		return &Location{Drive: t.Drive, Rel: t.Drive.relative(t.Inner)}
	}
	return &Location{Drive: t.Drive, Rel: t.Inner}
}

// Leaf is the last part of the path.
func (t Path) Leaf() string {
	if t.Provider.Files() {
		return path.Base(t.Inner)
	}
	return t.Inner
}

// Root reports whether the path is that of its drive or store.
func (t Path) Root() bool {
	if t.Provider.Files() {
		return t.Inner == "/"
	}
	return t.Inner == ""
}

// Parent is the folder that holds the item.
func (t Path) Parent() Path {
	if t.Provider.Files() {
		t.Inner = path.Dir(t.Inner)
	} else {
		t.Inner = ""
	}
	return t
}

// Child is what lies in the folder under a name, which may have several parts.
func (t Path) Child(name string) Path {
	if t.Provider.Files() {
		t.Inner = path.Join(t.Inner, name)
	} else {
		t.Inner = name
	}
	return t
}

// PSPath is the path with its provider in front.
func (t Path) PSPath() string {
	if t.Provider.Files() {
		return t.Provider.FullName() + "::" + t.Inner
	}
	return t.Provider.FullName() + "::" + t.Inner
}

// Qualifier is the drive or provider in front of a path with what ends it ("env:", "FileSystem::"), empty for none.
func Qualifier(text string) string {
	if i := strings.Index(text, "::"); i > 0 && !strings.Contains(text[:i], "/") {
		return text[:i+2]
	}
	i := strings.IndexByte(text, ':')
	if i > 0 && !strings.ContainsAny(text[:i], `/\`) {
		return text[:i+1]
	}
	return ""
}

// Parse reads a path. It resolves what it is relative to, "~", and "." and ".."; wildcards stay.
func (s *Space) Parse(text string) (Path, error) {
	if q := Qualifier(text); strings.HasSuffix(q, "::") {
		return s.parseQualified(q[:len(q)-2], text[len(q):])
	}
	text = strings.ReplaceAll(text, `\`, "/")
	if strings.HasPrefix(text, "/") {
		return Path{s.fileSystem(), s.drives[0], path.Clean(text)}, nil
	}
	if q := Qualifier(text); q != "" {
		d := s.FindDrive(q[:len(q)-1])
		if d == nil {
			return Path{}, driveNotFound(q[:len(q)-1])
		}
		return d.at(text[len(q):]), nil
	}
	if home := s.current.Provider().Home; home != "" && (text == "~" || strings.HasPrefix(text, "~/")) {
		return Path{s.fileSystem(), s.drives[0], path.Clean(home + text[1:])}, nil
	}
	return s.current.at(text), nil
}

// at is what a path without a name in front means on the drive.
func (d *Drive) at(rest string) Path {
	rel := rest
	if rest == "" || !strings.HasPrefix(rest, "/") && d.Current != "" {
		rel = d.Current + "/" + rest
	}
	rel = strings.TrimPrefix(path.Clean("/"+rel), "/")
	if d.Provider.Files() {
		return Path{d.Provider, d, d.file(rel)}
	}
	return Path{d.Provider, d, rel}
}

// at is what a relative path means at the location.
func (l Location) at(text string) Path {
	if l.Drive == nil {
		if l.provider.Files() {
			return Path{l.provider, nil, path.Join(l.inner, text)}
		}
		return Path{l.provider, nil, strings.TrimPrefix(path.Clean("/"+text), "/")}
	}
	d := *l.Drive
	d.Current = l.Rel
	t := d.at(text)
	t.Drive = l.Drive
	return t
}

func (s *Space) parseQualified(provider, rest string) (Path, error) {
	p := s.FindProvider(provider)
	if p == nil {
		return Path{}, ProviderNotFound(provider)
	}
	rest = strings.ReplaceAll(rest, `\`, "/")
	if !p.Files() {
		return Path{p, nil, strings.Trim(path.Clean("/"+rest), "/")}, nil
	}
	if !strings.HasPrefix(rest, "/") {
		rest = path.Join(s.Folder(), rest)
	}
	return Path{p, nil, path.Clean(rest)}, nil
}

// ParseArgument reads a path that came as an argument: the empty text means nothing.
func (s *Space) ParseArgument(text string, literal bool) (Path, error) {
	t, err := s.Parse(text)
	if err == nil && !literal {
		t.Inner = value.UnescapeWildcard(t.Inner)
	}
	return t, err
}

// FileOf is the file item of the path, nil when there is none.
func (t Path) FileOf() *types.FileItem { return types.StatItem(t.Inner) }
