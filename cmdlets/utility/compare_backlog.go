package utility

import "csshell/pipeline/value"

// backlog is the objects of one side of Compare-Object that wait for their partners. Those with a single text or whole
// number as key are found through a table: comparing each with each took minutes for long lists.
type backlog struct {
	list  []*compared
	table map[any][]*compared
	gone  map[*compared]bool
	start int
	// live counts those that wait, odd those among them that the table does not know.
	live, odd int
}

func (b *backlog) add(c *compareObject, e *compared) {
	b.list = append(b.list, e)
	b.live++
	k, ok := c.quickKey(e)
	if !ok {
		b.odd++
		return
	}
	if b.table == nil {
		b.table = map[any][]*compared{}
	}
	b.table[k] = append(b.table[k], e)
}

// quickKey is a comparable key of the object: its text or whole number, if that is all there is.
func (c *compareObject) quickKey(e *compared) (any, bool) {
	if len(e.keys) != 1 {
		return nil, false
	}
	switch k := value.Base(e.keys[0]).(type) {
	case string:
		if c.order.ignoreCase {
			return value.Fold(k), true
		}
		return k, true
	case int32:
		return k, true
	}
	return nil, false
}

// take removes and returns the first object that is the same as e.
func (b *backlog) take(c *compareObject, e *compared) *compared {
	if k, ok := c.quickKey(e); ok {
		if l := b.table[k]; len(l) > 0 {
			b.drop(c, l[0])
			return l[0]
		}
		if b.odd == 0 && c.uniform {
			return nil
		}
	}
	for _, m := range b.list[b.start:] {
		if !b.gone[m] && c.same(m, e) {
			b.drop(c, m)
			return m
		}
	}
	return nil
}

func (b *backlog) drop(c *compareObject, m *compared) {
	if b.gone == nil {
		b.gone = map[*compared]bool{}
	}
	b.gone[m] = true
	b.forget(c, m)
}

// forget takes an object out of the counts and the table.
func (b *backlog) forget(c *compareObject, m *compared) {
	b.live--
	k, ok := c.quickKey(m)
	if !ok {
		b.odd--
		return
	}
	l := b.table[k]
	for i := range l {
		if l[i] == m {
			b.table[k] = append(l[:i:i], l[i+1:]...)
			return
		}
	}
}

// oldest removes and returns the first object that waits.
func (b *backlog) oldest(c *compareObject) *compared {
	for b.start < len(b.list) {
		m := b.list[b.start]
		b.start++
		if !b.gone[m] {
			b.forget(c, m)
			return m
		}
	}
	return nil
}

func (b *backlog) rest() []*compared {
	var out []*compared
	for _, m := range b.list[b.start:] {
		if !b.gone[m] {
			out = append(out, m)
		}
	}
	return out
}
