package drive

import (
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Choice narrows what a path stands for.
type Choice struct {
	// Literal is true for -LiteralPath: nothing in the path has a meaning of its own.
	Literal bool
	// Filter is a pattern in the terms of the file system.
	Filter string
	// Include and Exclude are wildcards for the last part of the path.
	Include, Exclude []string
	// Force lets wildcards find hidden items.
	Force bool
}

// Names reports whether -Include and -Exclude let a name pass.
func (c *Choice) Names(name string) bool {
	return (len(c.Include) == 0 || anyLike(c.Include, name)) && !anyLike(c.Exclude, name)
}

func anyLike(patterns []string, name string) bool {
	for _, p := range patterns {
		if value.Like(p, true).Match(name) {
			return true
		}
	}
	return false
}

// Resolve returns the items that a path stands for. A path with wildcards may stand for none; one without must exist,
// otherwise the error is that nothing is there.
func (s *Space) Resolve(p *pipeline.Proc, text string, c *Choice) ([]Path, error) {
	t, err := s.Parse(text)
	if err != nil {
		return nil, err
	}
	if c.Literal || !value.HasWildcard(t.Inner) {
		if !c.Literal {
			t.Inner = value.UnescapeWildcard(t.Inner)
		}
		ok, err := s.Exists(p, t)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, NotFound(t.Message())
		}
		if (len(c.Include) > 0 || len(c.Exclude) > 0) && !c.Names(t.Leaf()) {
			return nil, nil
		}
		return []Path{t}, nil
	}
	if !t.Provider.Files() {
		return s.expandFlat(p, t, c)
	}
	return expandFiles(t, c), nil
}

// Exists reports whether there is an item.
func (s *Space) Exists(p *pipeline.Proc, t Path) (bool, error) {
	if t.Provider.Files() {
		_, err := os.Lstat(t.Inner)
		return err == nil, nil
	}
	if t.Inner == "" {
		return true, nil
	}
	_, ok, err := t.Provider.flat.Find(p, t.Inner)
	return ok, err
}

// Container reports whether the item can hold others.
func (t Path) Container() bool {
	if !t.Provider.Files() {
		return t.Inner == ""
	}
	s, err := os.Stat(t.Inner)
	return err == nil && s.IsDir()
}

func (s *Space) expandFlat(p *pipeline.Proc, t Path, c *Choice) ([]Path, error) {
	items, err := t.Provider.flat.Items(p)
	if err != nil {
		return nil, err
	}
	w := value.Like(t.Inner, true)
	var out []Path
	for _, e := range items {
		if w.Match(e.Name) && c.Names(e.Name) {
			out = append(out, Path{t.Provider, t.Drive, e.Name})
		}
	}
	return out, nil
}

// expandFiles finds the files whose path fits a pattern, part by part.
func expandFiles(t Path, c *Choice) []Path {
	parts := strings.Split(strings.TrimPrefix(t.Inner, "/"), "/")
	found := []string{"/"}
	for i, part := range parts {
		last := i == len(parts)-1
		var next []string
		for _, dir := range found {
			next = append(next, step(dir, part, last, c)...)
		}
		found = next
	}
	out := make([]Path, 0, len(found))
	for _, f := range found {
		if c.Names(path.Base(f)) {
			out = append(out, Path{t.Provider, t.Drive, f})
		}
	}
	return out
}

// step finds what fits one part of a pattern in a folder.
func step(dir, part string, last bool, c *Choice) []string {
	if !value.HasWildcard(part) {
		full := path.Join(dir, value.UnescapeWildcard(part))
		if _, err := os.Lstat(full); err != nil {
			return nil
		}
		return []string{full}
	}
	w := value.Like(part, true)
	var out []string
	for _, f := range List(dir, c.Force) {
		if !w.Match(f.Name()) || last && c.Filter != "" && !FilterLike(c.Filter, f.Name()) {
			continue
		}
		if last || f.IsDir() {
			out = append(out, f.Path())
		}
	}
	return out
}

// FilterLike reports whether a name fits a -Filter: `*` and `?`, upper and lower case alike.
func FilterLike(filter, name string) bool {
	return types.FileNameLike(value.Fold(filter), value.Fold(name))
}

// List returns the items of a folder: folders first, each kind in the order of names. Hidden ones only with force. A
// folder that cannot be read has none: ListError tells why.
func List(dir string, force bool) []*types.FileItem {
	items, _ := ListError(dir, force)
	return items
}

// ListError is List with the reason why a folder could not be read.
func ListError(dir string, force bool) ([]*types.FileItem, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var folders, files []*types.FileItem
	for _, e := range entries {
		if !force && strings.HasPrefix(e.Name(), ".") {
			continue
		}
		info, err := e.Info()
		if err != nil {
			continue
		}
		f := types.ItemOf(filepath.Join(dir, e.Name()), info)
		if f.IsDir() {
			folders = append(folders, f)
		} else {
			files = append(files, f)
		}
	}
	byName(folders)
	byName(files)
	return append(folders, files...), nil
}

func byName(items []*types.FileItem) {
	sort.SliceStable(items, func(i, j int) bool { return value.CompareStrings(items[i].Name(), items[j].Name(), true) < 0 })
}
