package format

import (
	"fmt"
	"strconv"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// errorViews are the values of $ErrorView by folded name; any other value counts as ConciseView.
var errorViews = map[string]func(r *errs.Record, width int) string{
	"normalview":   normalView,
	"categoryview": func(r *errs.Record, _ int) string { return errs.CategoryText(r) },
	"detailedview": func(r *errs.Record, width int) string { return detailedView(r, width) },
}

// ErrorText is an error as $ErrorView says (ConciseView when view is empty or unknown), without a final line break.
// width is that of the host.
func ErrorText(r *errs.Record, view string, width int) string {
	if f := errorViews[value.Fold(view)]; f != nil {
		return f(r, width)
	}
	return conciseView(r, width)
}

// showsLine reports whether the concise view shows the source line: there must be a script or more than one line, and
// the place must not be inside a module. For an error of the parser it always does.
func (p place) showsLine(r *errs.Record) bool {
	return (p.path != "" || p.line > 1) && !inModule(p, r) || unparsed(r)
}

// unparsed reports whether a text that does not parse is the error, told without being caught by anything.
func unparsed(r *errs.Record) bool { return r.Category == errs.ParserError }

func inModule(p place, r *errs.Record) bool {
	return strings.HasSuffix(value.Fold(p.path), ".psm1") || r.Invocation != nil && r.Invocation.InModule && !r.Raised
}

func conciseView(r *errs.Record, width int) string {
	if r.ID == "NativeCommandErrorMessage" || r.ID == "NativeCommandError" {
		return r.Error()
	}
	at, ok := locate(r.Span)
	head, message := errorName(r)+": ", r.Error()
	if !ok || !at.showsLine(r) {
		if ok && at.path != "" {
			message = breakMessage(oneLine(message), "", width)
		}
		return head + message + recommendation(r)
	}
	number := strconv.Itoa(at.line)
	column := max(len(number), len("Line"))
	bar := strings.Repeat(" ", column+1) + "| "
	if at.path != "" {
		head += at.path + ":" + number
		message = breakMessage(oneLine(message), bar, width)
	} else if unparsed(r) {
		message = breakMessage(oneLine(message), bar, width)
	} else {
		message = bar + message
	}
	text, start, end := at.window()
	return fmt.Sprintf("%s\n%*s |\n%*s |  %s\n%s %s%s\n%s%s", head, column, "Line", column, number, text, bar[:len(bar)-1],
		strings.Repeat(" ", start+1), strings.Repeat("~", max(end-start, 0)), message, recommendation(r))
}

// oneLine replaces line breaks and tabs by one blank each.
func oneLine(s string) string {
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(s)
}

func recommendation(r *errs.Record) string {
	if r.Details == nil || r.Details.RecommendedAction == "" {
		return ""
	}
	return "\n  Recommendation: " + r.Details.RecommendedAction
}

// errorName is what the concise view puts before the place: the command that reports the error, or what comes nearest.
func errorName(r *errs.Record) string {
	switch {
	case thrown(r):
		return "Exception"
	case r.Invocation != nil && r.Invocation.Name != "" && !isScript(r.Invocation.Name):
		return r.Invocation.Name
	case r.Activity != "":
		return r.Activity
	case r.Exception.T.IsA(errs.CommandNotFoundType):
		if s, ok := r.Target.(string); ok {
			return s
		}
	}
	if r.Category != errs.NotSpecified {
		return r.Category.String()
	}
	return errs.Reason(r)
}

// isScript reports whether a command was called by the path of a script or is a block: errors then bear the name of the cmdlet that
// wrote them.
func isScript(name string) bool {
	return name == "<ScriptBlock>" || strings.ContainsRune(name, '/') || strings.HasSuffix(value.Fold(name), ".ps1")
}

// thrown reports whether the record comes from a throw statement with something other than an exception.
func thrown(r *errs.Record) bool {
	return !r.Raised && r.Category == errs.OperationStopped && r.Exception.T.Name == errs.RuntimeType.Name
}

func lastPart(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// normalView is Windows PowerShell's view as 7.6 draws it: message, place, mark, category and id.
func normalView(r *errs.Record, _ int) string {
	b := strings.Builder{}
	if name := normalName(r); name != "" {
		b.WriteString(name + " : ")
	}
	b.WriteString(r.Error())
	if at, ok := locate(r.Span); ok {
		text, start, end := at.window()
		path := at.path
		if path == "" {
			path = "line"
		}
		fmt.Fprintf(&b, "\nAt %s:%d char:%d\n+ %s\n+ %s%s", path, at.line, at.col, text,
			strings.Repeat(" ", start), strings.Repeat("~", max(end-start, 0)))
	}
	fmt.Fprintf(&b, "\n+ CategoryInfo          : %s\n+ FullyQualifiedErrorId : %s", errs.CategoryText(r), r.FullID())
	return b.String() + recommendation(r)
}

func normalName(r *errs.Record) string {
	if thrown(r) {
		return ""
	}
	if r.Invocation != nil && r.Invocation.Name != "" {
		return r.Invocation.Name
	}
	if s, ok := r.Target.(string); ok && r.Exception.T.IsA(errs.CommandNotFoundType) {
		return s
	}
	return ""
}
