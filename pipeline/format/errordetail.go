package format

import (
	"fmt"
	"strconv"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// part is a member of an error in the detailed view: a text, or parts of its own.
type part struct {
	label string
	text  string
	parts []part
	// width tells that the label counts for the width even when the part is left out.
	width bool
}

// detailedView is the text of Get-Error: all parts of the record that are not empty, nested ones indented.
func detailedView(r *errs.Record, _ int) string {
	lines := partLines(nil, recordParts(newContext(nil), r), 0)
	return strings.Join(lines, "\n")
}

// errorDetailLines are the lines of the view that Get-Error's results have.
func errorDetailLines(c *Context, v any) ([]Line, error) {
	var parts []part
	switch x := value.Base(v).(type) {
	case *errs.Record:
		parts = recordParts(c, x)
	case *value.Exception:
		parts = exceptionParts(c, x)
	}
	lines := textLines(strings.Join(partLines(nil, parts, 0), "\n"))
	return append(lines, Line{}), nil
}

// partLines writes parts one below the other, labels padded to the longest.
func partLines(out []string, parts []part, indent int) []string {
	width := 0
	for _, p := range parts {
		width = max(width, len(p.label))
	}
	blank := strings.Repeat(" ", indent)
	for _, p := range parts {
		if p.text == "" && len(p.parts) == 0 {
			continue
		}
		head := fmt.Sprintf("%s%-*s : ", blank, width, p.label)
		for _, l := range splitLines(p.text) {
			out = append(out, head+l)
			head = strings.Repeat(" ", indent+width+len(separator))
		}
		out = partLines(out, p.parts, indent+4)
	}
	return out
}

// filled leaves parts without contents out.
func filled(parts ...part) []part {
	kept := parts[:0]
	for _, p := range parts {
		if p.text != "" || len(p.parts) > 0 || p.width {
			kept = append(kept, p)
		}
	}
	return kept
}

func recordParts(c *Context, r *errs.Record) []part {
	target := ""
	if !value.IsNull(r.Target) {
		target = c.cellText(r.Target)
	}
	details := ""
	if r.Details != nil {
		details = r.Details.Message
	}
	return filled(
		part{label: "Exception", parts: exceptionParts(c, r.Exception)},
		part{label: "TargetObject", text: target},
		part{label: "CategoryInfo", text: errs.CategoryText(r)},
		part{label: "FullyQualifiedErrorId", text: r.FullID()},
		part{label: "ErrorDetails", text: details},
		part{label: "InvocationInfo", parts: invocationParts(r)},
		part{label: "ScriptStackTrace", text: errs.StackTrace(r)},
	)
}

// exceptionParts are the type of an exception and its properties.
func exceptionParts(c *Context, e *value.Exception) []part {
	parts := []part{{label: "Type", text: e.T.Name}}
	for _, n := range c.propertyNames(e) {
		if n == "Message" || n == "HResult" || n == "InnerException" || n == "TargetSite" || n == "ErrorRecord" {
			continue
		}
		if v := c.Follow(e, n); !value.IsNull(v) && !isCollection(v) {
			parts = append(parts, part{label: n, text: c.cellText(v)})
		}
	}
	parts = append(parts, part{label: "Message", text: e.Message})
	if e.Inner != nil {
		parts = append(parts, part{label: "InnerException", parts: exceptionParts(c, e.Inner)})
	}
	number := e.HResult
	if number == 0 {
		number = generalFailure
	}
	return filled(append(parts, part{label: "HResult", text: strconv.Itoa(int(number))})...)
}

// generalFailure is the HResult of an exception that has none of its own.
const generalFailure = -2146233087

// invocationParts describe the command that reported the error and the place of its call.
func invocationParts(r *errs.Record) []part {
	i := r.Invocation
	if i == nil {
		return nil
	}
	parts := []part{{label: "MyCommand", text: i.Name[strings.LastIndexByte(i.Name, '/')+1:]}}
	if at, ok := locate(r.Span); ok && at.showsLine(r) {
		line := strings.TrimRight(at.text, " ")
		mark := strings.Repeat(" ", at.start) + strings.Repeat("~", at.end-at.start)
		statement := line
		if i.Statement.File != nil {
			statement = i.Statement.File.Text[i.Statement.Start:i.Statement.End]
		}
		parts = append(parts,
			part{label: "ScriptLineNumber", text: strconv.Itoa(at.line)}, part{label: "OffsetInLine", text: strconv.Itoa(at.col)},
			part{label: "HistoryId", text: historyID(i)}, part{label: "ScriptName", text: at.path},
			part{label: "Line", text: line}, part{label: "Statement", text: statement},
			part{label: "PositionMessage", text: fmt.Sprintf("At %s:%d char:%d\n+ %s\n+ %s", at.path, at.line, at.col, line, mark)},
			part{label: "PSScriptRoot", text: folder(at.path)}, part{label: "PSCommandPath", text: at.path})
	} else {
		parts = append(parts, part{label: "HistoryId", text: historyID(i)}, part{label: "PositionMessage", width: true})
	}
	origin := i.Origin
	if origin == "" {
		origin = "Internal"
	}
	return filled(append(parts, part{label: "InvocationName", text: i.Name}, part{label: "CommandOrigin", text: origin})...)
}

func historyID(i *errs.Invocation) string {
	if i.HistoryID == 0 {
		return "1"
	}
	return strconv.FormatInt(i.HistoryID, 10)
}

func folder(path string) string {
	if i := strings.LastIndexByte(path, '/'); i > 0 {
		return path[:i]
	}
	return ""
}
