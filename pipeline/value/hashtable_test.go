package value

import (
	"strconv"
	"testing"
)

func TestHashtableKeys(t *testing.T) {
	h := NewHashtable(0)
	h.Set("Name", int32(1))
	h.Set("NAME", int32(2))
	h.Set(int32(1), "int")
	h.Set(int64(1), "long")
	h.Set(dec("1.0"), "decimal")
	if v, _ := h.Lookup("name"); v != int32(2) || h.Len() != 4 {
		t.Errorf("%v, %d entries", v, h.Len())
	}
	if v, _ := h.Lookup(dec("1.00")); v != "decimal" {
		t.Errorf("decimal key: %v", v)
	}
	if k := h.Keys()[0]; k != "Name" {
		t.Errorf("first spelling: %v", k)
	}
	h.Delete(int32(1))
	if _, ok := h.Lookup(int32(1)); ok || h.Len() != 3 {
		t.Error("deleted key is still there")
	}
	if v, _ := h.Lookup(int64(1)); v != "long" {
		t.Errorf("after deletion: %v", v)
	}
}

func BenchmarkHashtableInt(b *testing.B) {
	for b.Loop() {
		h := NewHashtable(0)
		for i := range int32(1000) {
			h.Set(i*1000, nil)
		}
		for i := range int32(1000) {
			h.Lookup(i * 1000)
		}
	}
}

func BenchmarkHashtableString(b *testing.B) {
	keys := make([]string, 1000)
	for i := range keys {
		keys[i] = "key" + strconv.Itoa(i)
	}
	for b.Loop() {
		h := NewHashtable(0)
		for _, k := range keys {
			h.Set(k, nil)
		}
		for _, k := range keys {
			h.Lookup(k)
		}
	}
}
