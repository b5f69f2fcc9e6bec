package format

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Context is what views and texts may ask of the session.
type Context struct {
	// Proc is the running command; nil in tests.
	Proc *pipeline.Proc
	// Limit is $FormatEnumerationLimit: how many elements of a collection are shown, -1 for all.
	Limit int
	// HostWidth is the width that errors are wrapped at.
	HostWidth int

	extra []*View
	asked bool
	seen  map[*value.Type][]string
	// custom are the custom views already looked for, by the first type name's place.
	custom map[*string]*View
}

// defaultLimit is $FormatEnumerationLimit when it is not set.
const defaultLimit = 4

// newContext returns a context for p, which may be nil.
func newContext(p *pipeline.Proc) *Context {
	c := &Context{Proc: p, Limit: defaultLimit, HostWidth: 80}
	if p != nil && p.Session != nil {
		if h := p.Session.Host(); h != nil && h.Width() > 0 {
			c.HostWidth = h.Width()
		}
		c.readLimit()
	}
	return c
}

// readLimit takes over the global $FormatEnumerationLimit.
func (c *Context) readLimit() {
	if c.Proc == nil || c.Proc.Session == nil {
		return
	}
	c.Limit = defaultLimit
	if v, ok := c.Proc.Session.Variable("global:FormatEnumerationLimit"); ok {
		if n, ok := value.Base(v).(int32); ok {
			c.Limit = int(n)
		}
	}
}

// refresh asks the session again for what may have changed between displays.
func (c *Context) refresh() {
	c.readLimit()
	c.asked, c.extra, c.custom = false, nil, nil
}

// customView is findView for custom views, remembered.
func (c *Context) customView(names []string) *View {
	key := &names[0]
	if v, ok := c.custom[key]; ok {
		return v
	}
	if c.custom == nil || len(c.custom) > 100 {
		c.custom = map[*string]*View{}
	}
	v := c.findView(names, Custom, "")
	c.custom[key] = v
	return v
}

// views are the session's own views.
func (c *Context) views() []*View {
	if !c.asked {
		c.asked = true
		var s ViewSource
		if c.service(&s) {
			c.extra = s.Views()
		}
	}
	return c.extra
}

func (c *Context) service(target any) bool {
	return c.Proc != nil && c.Proc.Session != nil && c.Proc.Session.Service(target)
}

// errorView is $ErrorView.
func (c *Context) errorView() string {
	if c.Proc == nil || c.Proc.Session == nil {
		return ""
	}
	v, _ := c.Proc.Session.Variable("ErrorView")
	return plainText(v)
}

// typeNames are the type names of v, most derived first.
func (c *Context) typeNames(v any) []string {
	if o, ok := v.(*value.Object); ok && len(o.Shape.TypeNames()) > 0 {
		return o.Shape.TypeNames()
	}
	if n, ok := v.(typeNamer); ok {
		return n.TypeNames()
	}
	return c.namesOf(value.TypeOf(v))
}

// typeNamer is implemented by values whose type names are not those of their type and its bases.
type typeNamer interface{ TypeNames() []string }

// namesOf lists a type and its bases.
func (c *Context) namesOf(t *value.Type) []string {
	if names, ok := c.seen[t]; ok {
		return names
	}
	var names []string
	for b := t; b != nil; b = b.Base {
		names = append(names, b.Name)
	}
	if n := len(names); n == 0 || names[n-1] != value.ObjectType.Name {
		names = append(names, value.ObjectType.Name)
	}
	if c.seen == nil {
		c.seen = map[*value.Type][]string{}
	}
	c.seen[t] = names
	return names
}

// displaySet returns the standard members of an object's types.
func (c *Context) displaySet(names []string) (set []string, property string) {
	var s DisplaySets
	own := c.service(&s)
	for _, n := range names {
		var ps []string
		var p string
		if own {
			ps, p = s.DisplaySet(n)
		}
		if ps == nil && p == "" {
			d := builtinSets[value.Fold(n)]
			ps, p = d.set, d.property
		}
		if set == nil {
			set = ps
		}
		if property == "" {
			property = p
		}
	}
	return set, property
}
