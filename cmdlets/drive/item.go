package drive

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// The notes that every item of a provider carries; items named by their provider have no PSDrive.
var (
	itemShape    = value.ShapeOf(nil, "PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider", "PSIsContainer")
	noDriveShape = value.ShapeOf(nil, "PSPath", "PSParentPath", "PSChildName", "PSProvider", "PSIsContainer")
	flatShape    = value.ShapeOf(nil, "PSPath", "PSDrive", "PSProvider", "PSIsContainer")
)

// Wrap gives the object of an item the notes that tell where it is.
func (t Path) Wrap(object any, container bool) any {
	if !t.Provider.Files() {
		return t.wrapFlat(object, container)
	}
	parent := ""
	if t.Inner != "/" {
		parent = t.Parent().PSPath()
	}
	leaf := t.Leaf()
	if t.Drive == nil {
		return &value.Object{Shape: noDriveShape, Slots: []any{t.PSPath(), parent, leaf, t.Provider, container}, Base: object}
	}
	return &value.Object{Shape: itemShape, Slots: []any{t.PSPath(), parent, leaf, t.Drive, t.Provider, container}, Base: object}
}

func (t Path) wrapFlat(object any, container bool) any {
	var d any
	if t.Drive != nil {
		d = t.Drive
	}
	if o, ok := object.(*value.Object); ok {
		c := o.Copy()
		for i, n := range flatShape.Names() {
			c.Set(n, []any{t.PSPath(), d, t.Provider, container}[i])
		}
		return c
	}
	return &value.Object{Shape: flatShape, Slots: []any{t.PSPath(), d, t.Provider, container}, Base: object}
}

// Item is the object that Get-Item gives for a path, nil when nothing is there.
func (s *Space) Item(p *pipeline.Proc, t Path) (any, error) {
	if t.Provider.Files() {
		f := t.FileOf()
		if f == nil {
			return nil, nil
		}
		return t.Wrap(f, f.IsDir()), nil
	}
	if t.Inner == "" {
		items, err := t.Provider.flat.Items(p)
		if err != nil {
			return nil, err
		}
		out := make([]any, len(items))
		for i, e := range items {
			out[i] = e.Object
		}
		return value.NewArray(out...), nil
	}
	e, ok, err := t.Provider.flat.Find(p, t.Inner)
	if err != nil || !ok {
		return nil, err
	}
	return t.Wrap(e.Object, false), nil
}

// WrapFile is the object of a file or folder.
func (t Path) WrapFile(f *types.FileItem) any {
	t.Inner = f.Path()
	return t.Wrap(f, f.IsDir())
}
