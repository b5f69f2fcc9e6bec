package utility

import (
	"csshell/pipeline"
)

// picker decides which of the objects are written.
type picker interface {
	take(p *pipeline.Proc, in any) error
	end(p *pipeline.Proc) error
}

func (s *selectObject) newPicker() picker {
	switch {
	case len(s.Index) > 0:
		return &pickIndexes{s: s, want: set32(s.Index), most: maxOf(s.Index)}
	case len(s.SkipIndex) > 0:
		return &skipIndexes{s: s, skip: set32(s.SkipIndex)}
	case s.SkipLast > 0:
		return &skipLast{s: s}
	case s.Last.Given:
		return &pickLast{s: s}
	}
	return &pickFirst{s: s}
}

func set32(list []int32) map[int32]bool {
	m := make(map[int32]bool, len(list))
	for _, n := range list {
		m[n] = true
	}
	return m
}

func maxOf(list []int32) int32 {
	m := int32(-1)
	for _, n := range list {
		m = max(m, n)
	}
	return m
}

// pickFirst is -Skip and -First; when enough were written, what is upstream is stopped.
type pickFirst struct {
	s        *selectObject
	at, kept int32
}

func (k *pickFirst) take(p *pipeline.Proc, in any) error {
	k.at++
	s := k.s
	if k.at <= s.Skip {
		return nil
	}
	if s.First.Given {
		if k.kept >= s.First.Value {
			return k.enough(p)
		}
		k.kept++
	}
	if err := s.emit(p, in); err != nil {
		return err
	}
	if s.First.Given && k.kept >= s.First.Value {
		return k.enough(p)
	}
	return nil
}

func (k *pickFirst) enough(p *pipeline.Proc) error {
	if k.s.Wait {
		return nil
	}
	closeProperties(k.s.properties)
	return p.StopUpstream()
}

func (k *pickFirst) end(*pipeline.Proc) error { return nil }

// pickLast is -Last, and -First with it.
type pickLast struct {
	s     *selectObject
	first int32
	items []any
}

func (k *pickLast) take(p *pipeline.Proc, in any) error {
	if k.s.First.Given && k.first < k.s.First.Value {
		k.first++
		return k.s.emit(p, in)
	}
	k.items = append(k.items, in)
	if most := int(k.s.Last.Value) + int(k.s.Skip); len(k.items) > 2*most+64 {
		k.items = append([]any(nil), k.items[len(k.items)-most:]...)
	}
	return nil
}

func (k *pickLast) end(p *pipeline.Proc) error {
	items := k.items
	if !k.s.First.Given {
		items = items[:max(len(items)-int(k.s.Skip), 0)]
	}
	if n := int(k.s.Last.Value); len(items) > n {
		items = items[len(items)-n:]
	}
	for _, x := range items {
		if err := k.s.emit(p, x); err != nil {
			return err
		}
	}
	return nil
}

// skipLast is -SkipLast, with -Skip.
type skipLast struct {
	s    *selectObject
	at   int32
	held []any
}

func (k *skipLast) take(p *pipeline.Proc, in any) error {
	k.at++
	if k.at <= k.s.Skip {
		return nil
	}
	k.held = append(k.held, in)
	if len(k.held) <= int(k.s.SkipLast) {
		return nil
	}
	x := k.held[0]
	k.held = k.held[1:]
	return k.s.emit(p, x)
}

func (k *skipLast) end(*pipeline.Proc) error { return nil }

// pickIndexes is -Index.
type pickIndexes struct {
	s        *selectObject
	want     map[int32]bool
	at, most int32
}

func (k *pickIndexes) take(p *pipeline.Proc, in any) error {
	i := k.at
	k.at++
	if k.want[i] {
		if err := k.s.emit(p, in); err != nil {
			return err
		}
	}
	if i >= k.most && !k.s.Wait {
		return p.StopUpstream()
	}
	return nil
}

func (k *pickIndexes) end(*pipeline.Proc) error { return nil }

// skipIndexes is -SkipIndex.
type skipIndexes struct {
	s    *selectObject
	skip map[int32]bool
	at   int32
}

func (k *skipIndexes) take(p *pipeline.Proc, in any) error {
	i := k.at
	k.at++
	if k.skip[i] {
		return nil
	}
	return k.s.emit(p, in)
}

func (k *skipIndexes) end(*pipeline.Proc) error { return nil }
