package utility

import (
	"path/filepath"
	"strconv"
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// MatchInfo is what Select-String finds: a line, where it is, and the matches in it.
type MatchInfo struct {
	line, path, pattern string
	number              int64
	matches             []any
	ignoreCase          bool
	before, after       []string
	hasContext          bool
}

var matchInfoType = &value.Type{Name: "Microsoft.PowerShell.Commands.MatchInfo", Ext: &types.Declared{Def: matchInfoDef}}

// Type is MatchInfo.
func (*MatchInfo) Type() *value.Type { return matchInfoType }

// Text is the line, of a file with name and number in front; with context the lines around it too.
func (m *MatchInfo) Text() string { return m.text(m.path) }

func (m *MatchInfo) text(path string) string {
	if !m.hasContext {
		return m.head(path, m.number) + m.line
	}
	var lines []string
	for i, l := range m.before {
		lines = append(lines, "  "+m.head(path, m.number-int64(len(m.before)-i))+l)
	}
	lines = append(lines, "> "+m.head(path, m.number)+m.line)
	for i, l := range m.after {
		lines = append(lines, "  "+m.head(path, m.number+int64(i)+1)+l)
	}
	return strings.Join(lines, "\n")
}

func (m *MatchInfo) head(path string, number int64) string {
	if m.path == "InputStream" {
		return ""
	}
	return path + ":" + strconv.FormatInt(number, 10) + ":"
}

// relative is the path seen from a folder, when it lies in it.
func (m *MatchInfo) relative(folder string) string {
	if r, err := filepath.Rel(folder, m.path); err == nil && !strings.HasPrefix(r, "..") {
		return r
	}
	return m.path
}

func (m *MatchInfo) filename() string {
	if m.path == "InputStream" {
		return m.path
	}
	return filepath.Base(m.path)
}

func matchInfoDef() *types.Def {
	of := func(in types.In) *MatchInfo { return in.Self.(*MatchInfo) }
	row := func(text string, read func(*MatchInfo) any) types.Row {
		return types.Row{Text: text, Do: func(in types.In) (any, error) { return read(of(in)), nil }}
	}
	return &types.Def{Members: []types.Row{
		row("bool IgnoreCase {get;set;}", func(m *MatchInfo) any { return m.ignoreCase }),
		row("int LineNumber {get;set;}", func(m *MatchInfo) any { return int32(m.number) }),
		row("string Line {get;set;}", func(m *MatchInfo) any { return m.line }),
		row("string Filename {get;}", func(m *MatchInfo) any { return m.filename() }),
		row("string Path {get;set;}", func(m *MatchInfo) any { return m.path }),
		row("string Pattern {get;set;}", func(m *MatchInfo) any { return m.pattern }),
		row("Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}", func(m *MatchInfo) any { return m.context() }),
		row("System.Text.RegularExpressions.Match[] Matches {get;set;}", func(m *MatchInfo) any { return value.NewArray(m.matches...) }),
		{Text: "string RelativePath(string directory)", Do: func(in types.In) (any, error) { return of(in).relative(in.Str(0)), nil }},
		{Text: "string ToString(string directory)", Do: func(in types.In) (any, error) { return of(in).text(of(in).relative(in.Str(0))), nil }},
		{Text: "string ToString()", Do: func(in types.In) (any, error) { return of(in).Text(), nil }},
	}}
}

func (m *MatchInfo) context() any {
	if !m.hasContext {
		return nil
	}
	list := func(lines []string) any {
		items := make([]any, len(lines))
		for i, l := range lines {
			items[i] = l
		}
		return types.ArrayOf(value.StringType, items)
	}
	return value.NewObject([]string{"PreContext", "PostContext", "DisplayPreContext", "DisplayPostContext"}, list(m.before), list(m.after), list(m.before), list(m.after))
}
