package format

import (
	"strings"

	"csshell/pipeline/value"
)

// constant returns a column's function that shows the same text for every object.
func constant(text string) func(c *Context, v any) (any, error) {
	return func(*Context, any) (any, error) { return text, nil }
}

// ownText is the text of the object itself.
func ownText(c *Context, v any) (any, error) { return c.lineText(v), nil }

// commandName is the name of a command; that of an alias tells what it stands for.
func commandName(c *Context, v any) (any, error) {
	if value.Text(c.Follow(v, "CommandType")) == "Alias" {
		if s := c.Follow(v, "DisplayName"); !value.IsNull(s) {
			return s, nil
		}
		return value.Text(c.Follow(v, "Name")) + " -> " + value.Text(c.Follow(v, "Definition")), nil
	}
	return c.Follow(v, "Name"), nil
}

// overloads are the signatures of a method, one on a line.
func overloads(c *Context, v any) (any, error) {
	var lines []string
	x := c.Follow(v, "OverloadDefinitions")
	if !eachElement(x, func(e any) bool { lines = append(lines, value.Text(e)); return true }) {
		return x, nil
	}
	return strings.Join(lines, "\n"), nil
}

// moduleFolder is the folder in which a module's folder lies.
func moduleFolder(c *Context, v any) (any, error) {
	base := value.Text(c.Follow(v, "ModuleBase"))
	if i := strings.LastIndexByte(base, '/'); i > 0 {
		return base[:i], nil
	}
	return base, nil
}

// moduleEditions are the short names of the editions that a module runs on.
func moduleEditions(c *Context, v any) (any, error) {
	var names []string
	eachElement(c.Follow(v, "CompatiblePSEditions"), func(e any) bool {
		s := value.Text(e)
		names = append(names, s[:min(len(s), 4)])
		return true
	})
	return strings.Join(names, ","), nil
}

// parameterSetLines show a parameter set: its name, and each parameter with its attributes.
func parameterSetLines(c *Context, v any) ([]Line, error) {
	lines := []Line{
		{0, "Parameter Set Name: " + value.Text(c.Follow(v, "Name"))},
		{0, "Is default parameter set: " + value.Text(c.Follow(v, "IsDefault"))}, {0, ""},
	}
	eachElement(c.Follow(v, "Parameters"), func(e any) bool {
		lines = append(lines, Line{2, "Parameter Name: " + value.Text(c.Follow(e, "Name"))})
		for _, a := range parameterAttributes {
			lines = append(lines, Line{4, a.label + " = " + c.cellText(c.Follow(e, a.property))})
		}
		lines = append(lines, Line{4, ""})
		return true
	})
	return lines, nil
}

// parameterAttributes are what a parameter set tells of a parameter.
var parameterAttributes = []struct{ label, property string }{
	{"ParameterType", "ParameterType"}, {"Position", "Position"}, {"IsMandatory", "IsMandatory"}, {"IsDynamic", "IsDynamic"},
	{"HelpMessage", "HelpMessage"}, {"ValueFromPipeline", "ValueFromPipeline"},
	{"ValueFromPipelineByPropertyName", "ValueFromPipelineByPropertyName"},
	{"ValueFromRemainingArguments", "ValueFromRemainingArguments"}, {"Aliases", "Aliases"}, {"Attributes", "Attributes"},
}

// location is the current folder, the argument by which a match shortens its path.
func location(c *Context) []any {
	if c.Proc == nil || c.Proc.Session == nil {
		return nil
	}
	return []any{c.Proc.Session.Location()}
}

// dateLines is the long form of a date; DisplayHint leaves the time or the date out.
func dateLines(c *Context, v any) ([]Line, error) {
	d, ok := value.Base(v).(value.DateTime)
	if !ok {
		return textLines(c.lineText(v)), nil
	}
	spec := "F"
	if o, ok := v.(*value.Object); ok {
		hint, _ := o.Get("DisplayHint")
		switch value.Fold(value.Text(hint)) {
		case "date":
			spec = "D"
		case "time":
			spec = "T"
		}
	}
	text, err := value.FormatDateTime(d, spec, value.EnUS())
	return []Line{{0, text}}, err
}

// parentFolder is the folder of a file without the name of its provider.
func parentFolder(c *Context, v any) (any, error) {
	s := value.Text(c.Follow(v, "PSParentPath"))
	if i := strings.Index(s, "::"); i >= 0 {
		s = s[i+2:]
	}
	return s, nil
}

// writeTime is the time of a file's last change, to the minute.
func writeTime(c *Context, v any) (any, error) {
	d, ok := value.Base(c.Follow(v, "LastWriteTime")).(value.DateTime)
	if !ok {
		return nil, nil
	}
	return value.FormatDateTime(d, "M/d/yyyy HH:mm", value.EnUS())
}

// driveRoot is what a drive stands for.
func driveRoot(c *Context, v any) (any, error) {
	if r := c.Follow(v, "DisplayRoot"); !value.IsNull(r) && value.Text(r) != "" {
		return r, nil
	}
	return c.Follow(v, "Root"), nil
}

// historyDuration is how long a command line ran, from its largest unit on.
func historyDuration(c *Context, v any) (any, error) {
	d, ok := value.Base(c.Follow(v, "Duration")).(value.TimeSpan)
	if !ok {
		return nil, nil
	}
	spec := `s\.fff`
	switch {
	case d >= 3600*value.TicksPerSecond:
		spec = `h\:mm\:ss\.fff`
	case d >= 60*value.TicksPerSecond:
		spec = `m\:ss\.fff`
	}
	return value.FormatTimeSpan(d, spec, value.EnUS())
}

// startDay is the day on which a process started.
func startDay(c *Context, v any) (any, error) {
	d, ok := value.Base(c.Follow(v, "StartTime")).(value.DateTime)
	if !ok {
		return nil, nil
	}
	return value.FormatDateTime(d, "d", value.EnUS())
}
