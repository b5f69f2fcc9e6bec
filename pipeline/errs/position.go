package errs

import (
	"fmt"
	"strings"

	"csshell/pipeline/source"
)

// PositionMessage is InvocationInfo.PositionMessage: where a place is, its line, and tildes under it.
func PositionMessage(s source.Span) string {
	if s.File == nil {
		return ""
	}
	line, column := s.File.Position(int(s.Start))
	where := fmt.Sprintf("At line:%d char:%d", line, column)
	if s.File.Name != "" {
		where = fmt.Sprintf("At %s:%d char:%d", s.File.Name, line, column)
	}
	text := s.File.Line(line)
	n := min(len([]rune(s.Text())), len([]rune(text))-column+1)
	if i := strings.IndexByte(s.Text(), '\n'); i >= 0 {
		n = len([]rune(s.Text()[:i]))
	}
	return where + "\n+ " + text + "\n+ " + strings.Repeat(" ", max(column-1, 0)) + strings.Repeat("~", max(n, 1))
}
