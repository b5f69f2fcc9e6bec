package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func (c *compiler) arrayLiteral(x *syntax.ArrayLiteral) eval {
	args := c.list(x.Elements)
	return func(f *frame.Frame) (any, error) {
		items, err := args(f)
		if err != nil {
			return nil, err
		}
		return value.NewArray(items...), nil
	}
}

// arrayExpression compiles @( ): always an array.
func (c *compiler) arrayExpression(x *syntax.ArrayExpression) eval {
	if len(x.Body.Statements) == 1 && len(x.Body.Traps) == 0 {
		if l, ok := lone(x.Body.Statements[0]).(*syntax.ArrayLiteral); ok {
			return c.arrayLiteral(l)
		}
	}
	body := c.block(x.Body)
	return func(f *frame.Frame) (any, error) {
		var out pipeline.Collect
		if err := capture(f, body, &out); err != nil {
			return nil, err
		}
		return value.NewArray(out.Items...), nil
	}
}

// subExpression compiles $( ).
func (c *compiler) subExpression(x *syntax.SubExpression) eval {
	body := c.block(x.Body)
	return func(f *frame.Frame) (any, error) {
		var out pipeline.Collect
		if err := capture(f, body, &out); err != nil {
			return nil, err
		}
		v := out.Result()
		if v == value.Nothing {
			return nil, nil
		}
		return v, nil
	}
}

// capture runs a body with its output going to out. A break, continue or return inside leaves as an error does.
func capture(f *frame.Frame, body run, out pipeline.Sink) error {
	held := f.Out
	f.Out = out
	fl, err := body(f)
	f.Out = held
	if err != nil {
		return err
	}
	if fl == returned {
		return nil
	}
	return leave(f, fl)
}

// valueOf compiles a statement that stands where a value is wanted: what it writes, as one value.
func (c *compiler) valueOf(s syntax.Statement) eval {
	if x := lone(s); x != nil {
		return c.value(x)
	}
	if a, ok := s.(*syntax.AssignmentStatement); ok {
		return c.assignedResult(a)
	}
	body := c.part(s)
	return func(f *frame.Frame) (any, error) {
		var out pipeline.Collect
		if err := capture(f, body, &out); err != nil {
			return nil, err
		}
		return out.Result(), nil
	}
}

// statementValue is valueOf for a statement of its own, such as what foreach goes through or return gives.
func (c *compiler) statementValue(s syntax.Statement) eval {
	if s == nil {
		return c.valueOf(s)
	}
	return within(c, s, func() eval { return c.valueOf(s) })
}

// assignedResult is the value of an assignment in parentheses or on the right of another.
func (c *compiler) assignedResult(s *syntax.AssignmentStatement) eval {
	do, read := c.assign(s), c.place(innermost(s.Left))
	if _, list := s.Left.(*syntax.ArrayLiteral); list {
		return do
	}
	return func(f *frame.Frame) (any, error) {
		v, err := do(f)
		if err != nil || v != nil {
			return v, err
		}
		p, err := read(f)
		if err != nil {
			return nil, err
		}
		return p.get()
	}
}

// hashEntry is one compiled pair of a hashtable literal.
type hashEntry struct {
	key, val eval
	node     syntax.Expression
}

func (c *compiler) entries(x *syntax.Hashtable) []hashEntry {
	out := make([]hashEntry, len(x.Entries))
	for i, e := range x.Entries {
		out[i] = hashEntry{c.value(e.Key), c.valueOf(e.Value), e.Key}
	}
	return out
}

// hashtable compiles @{ }.
func (c *compiler) hashtable(x *syntax.Hashtable, ordered bool) eval {
	list := c.entries(x)
	return func(f *frame.Frame) (any, error) {
		h := value.NewHashtable(len(list))
		h.Ordered = ordered
		for _, e := range list {
			if err := e.add(f, h); err != nil {
				return nil, err
			}
		}
		return h, nil
	}
}

func (e *hashEntry) add(f *frame.Frame, h *value.Hashtable) error {
	k, err := e.key(f)
	if err != nil {
		return err
	}
	if value.IsNull(k) {
		return invalid("InvalidNullKey", "A null key is not allowed in a hash literal.").At(e.node.Span())
	}
	v, err := e.val(f)
	if err != nil {
		return err
	}
	if v == value.Nothing {
		v = nil
	}
	if _, twice := h.Lookup(k); twice {
		r := errs.Runtime("DuplicateKeyInHashLiteral", "Duplicate keys '%s' are not allowed in hash literals.", value.ToString(k))
		return r.At(e.node.Span())
	}
	h.Set(value.Base(k), v)
	return nil
}

// customObject compiles [pscustomobject]@{ } without the table in between. The shape is found once.
func (c *compiler) customObject(x *syntax.Hashtable) eval {
	names := make([]string, len(x.Entries))
	vals := make([]eval, len(x.Entries))
	for i, e := range x.Entries {
		s, ok := e.Key.(*syntax.StringConstantExpression)
		if !ok || value.Fold(s.Value) == "pstypename" || repeated(names[:i], s.Value) {
			return c.customFromTable(x)
		}
		names[i], vals[i] = s.Value, c.valueOf(e.Value)
	}
	shape := value.PSCustomShape()
	for _, n := range names {
		shape = shape.With(n)
	}
	return func(f *frame.Frame) (any, error) {
		slots := make([]any, len(vals))
		for i, ev := range vals {
			v, err := ev(f)
			if err != nil {
				return nil, err
			}
			if v == value.Nothing {
				v = nil
			}
			slots[i] = v
		}
		return &value.Object{Shape: shape, Slots: slots}, nil
	}
}

func repeated(names []string, name string) bool {
	for _, n := range names {
		if value.Fold(n) == value.Fold(name) {
			return true
		}
	}
	return false
}

// customFromTable makes the table first: computed keys, type names, repeated keys.
func (c *compiler) customFromTable(x *syntax.Hashtable) eval {
	table := c.hashtable(x, true)
	return func(f *frame.Frame) (any, error) {
		v, err := table(f)
		if err != nil {
			return nil, err
		}
		return CustomObject(v.(*value.Hashtable)), nil
	}
}

// CustomObject is what a cast of a table to [pscustomobject] gives; a PSTypeName entry becomes its type name.
func CustomObject(h *value.Hashtable) *value.Object {
	o := &value.Object{Shape: value.PSCustomShape()}
	if n, ok := h.Lookup("PSTypeName"); ok {
		o.Shape = value.NewShape(append([]string{value.ToString(n)}, value.PSCustomShape().TypeNames()...)...)
	}
	h.EachEntry(func(k, v any) bool {
		if name := value.ToString(k); value.Fold(name) != "pstypename" {
			o.Set(name, v)
		}
		return true
	})
	return o
}

// expandable compiles a string with expressions in it.
func (c *compiler) expandable(x *syntax.ExpandableStringExpression) eval {
	type part struct {
		text string
		val  eval
	}
	parts := make([]part, len(x.Parts))
	for i, p := range x.Parts {
		parts[i].text = p.Text
		if p.Expression != nil {
			parts[i].val = c.value(p.Expression)
		}
	}
	e := c.e
	return func(f *frame.Frame) (any, error) {
		var room [128]byte
		buf := room[:0]
		for i := range parts {
			if parts[i].val == nil {
				buf = append(buf, parts[i].text...)
				continue
			}
			v, err := parts[i].val(f)
			if err != nil {
				return nil, err
			}
			if s, ok := v.(string); ok {
				buf = append(buf, s...)
				continue
			}
			s, err := e.interpolate(f, v)
			if err != nil {
				return nil, err
			}
			buf = append(buf, s...)
		}
		return string(buf), nil
	}
}

// interpolate is the text of a value inside a string: collections are joined by $OFS.
func (e *Engine) interpolate(f *frame.Frame, v any) (string, error) {
	if arr, ok := value.Base(v).(*value.Array); ok {
		ofs := " "
		if x, ok := f.Find("ofs"); ok {
			ofs = value.ToString(x)
		}
		return value.Join(arr, ofs), nil
	}
	return e.textOf(f, v)
}
