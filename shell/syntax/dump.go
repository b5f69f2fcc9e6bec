package syntax

import (
	"fmt"
	"io"
	"reflect"
	"strings"
)

// Dump writes one line per node: depth, kind and place.
func Dump(w io.Writer, n Node) { dump(w, n, 0) }

func dump(w io.Writer, n Node, depth int) {
	s := n.Span()
	if s.Start == s.End && depth > 0 {
		for _, c := range Children(n) {
			dump(w, c, depth)
		}
		return
	}
	kind := strings.TrimPrefix(reflect.TypeOf(n).String(), "*syntax.")
	fmt.Fprintf(w, "%d\t%s\t%s\n", depth, kind, PlaceText(n))
	for _, c := range Children(n) {
		dump(w, c, depth+1)
	}
}

// PlaceText is a place as line:column-line:column, counted from 1 in UTF-16 code units.
func PlaceText(n Node) string {
	s := n.Span()
	l1, c1 := s.File.Position(int(s.Start))
	l2, c2 := s.File.Position(int(s.End))
	return fmt.Sprintf("%d:%d-%d:%d", l1, c1, l2, c2)
}
