package types

import (
	"io"

	"csshell/pipeline/value"
)

var (
	consoleType       = &value.Type{Name: "System.Console"}
	consoleWriterType = &value.Type{Name: "System.IO.TextWriter+SyncTextWriter"}
)

// ConsoleWriter is [Console]::Out and [Console]::Error.
type ConsoleWriter struct{ w io.Writer }

// Type is the synchronized TextWriter that .NET puts around the console.
func (*ConsoleWriter) Type() *value.Type { return consoleWriterType }

// consoleDef declares System.Console over the session's host.
func consoleDef() *Def {
	d := &Def{Static: writeRows(func(in In) io.Writer {
		if in.P == nil {
			return io.Discard
		}
		return in.P.Session.Host().Stdout()
	})}
	d.Static = append(d.Static,
		Row{Text: "string ReadLine()", Do: func(in In) (any, error) {
			line, err := in.P.Session.Host().ReadLine(in.P.Ctx, false)
			if err == io.EOF {
				return nil, nil
			}
			return line, err
		}},
		Row{Text: "System.IO.TextWriter Out {get;}", Do: func(in In) (any, error) { return &ConsoleWriter{in.P.Session.Host().Stdout()}, nil }},
		Row{Text: "System.IO.TextWriter Error {get;}", Do: func(in In) (any, error) { return &ConsoleWriter{in.P.Session.Host().Stderr()}, nil }},
		Row{Text: "int WindowWidth {get;set;}", Do: func(in In) (any, error) { return int32(in.P.Session.Host().Width()), nil }, Set: func(In) error { return nil }},
		Row{Text: "int BufferWidth {get;set;}", Do: func(in In) (any, error) { return int32(in.P.Session.Host().Width()), nil }, Set: func(In) error { return nil }},
		Row{Text: "bool IsOutputRedirected {get;}", Do: func(in In) (any, error) { return !in.P.Session.Host().Terminal(), nil }},
		Row{Text: "bool IsInputRedirected {get;}", Do: func(in In) (any, error) { return !in.P.Session.Host().Interactive(), nil }},
		Row{Text: "System.Text.Encoding OutputEncoding {get;set;}", Do: constant(UTF8NoBOM), Set: func(In) error { return nil }},
		Row{Text: "System.Text.Encoding InputEncoding {get;set;}", Do: constant(UTF8NoBOM), Set: func(In) error { return nil }},
		Row{Text: "string Title {get;set;}", Do: constant(""), Set: func(In) error { return nil }},
		Row{Text: "bool TreatControlCAsInput {get;set;}", Do: constant(false), Set: func(In) error { return nil }},
		Row{Text: "void Beep()", Do: void(func(In) {})},
		Row{Text: "void Clear()", Do: void(func(In) {})},
	)
	return d
}

// writeRows are Write and WriteLine.
func writeRows(to func(In) io.Writer) []Row {
	write := func(end string) func(In) (any, error) {
		return func(in In) (any, error) {
			text := ""
			switch {
			case len(in.Args) > 1:
				s, err := value.Format(in.Str(0), in.Items(1))
				if err != nil {
					return nil, err
				}
				text = s
			case in.Has(0):
				text = value.TextIn(in.Arg(0), CurrentCulture(in.P))
			}
			_, err := io.WriteString(to(in), text+end)
			return value.Nothing, err
		}
	}
	return []Row{
		{Text: "void WriteLine()", Do: write("\n")},
		{Text: "void WriteLine(string value)", Do: write("\n")},
		{Text: "void WriteLine(System.Object value)", Do: write("\n")},
		{Text: "void WriteLine(string format, params System.Object[] arg)", Do: write("\n")},
		{Text: "void Write(string value)", Do: write("")},
		{Text: "void Write(System.Object value)", Do: write("")},
		{Text: "void Write(string format, params System.Object[] arg)", Do: write("")},
	}
}

func consoleWriterDef() *Def {
	d := &Def{Members: writeRows(func(in In) io.Writer { return in.Self.(*ConsoleWriter).w })}
	d.Members = append(d.Members, Row{Text: "void Flush()", Do: void(func(In) {})})
	return d
}
