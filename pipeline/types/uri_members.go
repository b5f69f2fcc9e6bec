package types

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// absoluteOnly makes a property that relative addresses do not have.
func absoluteOnly(text string, f func(n *URI) any) Row {
	return Row{Text: text, Do: func(in In) (any, error) {
		n := in.Self.(*URI)
		if n.u == nil {
			return nil, nil
		}
		return f(n), nil
	}}
}

func uriDef() *Def {
	self := func(in In) *URI { return in.Self.(*URI) }
	return &Def{
		New: []Row{
			{Text: "uri new(string uriString)", Do: func(in In) (any, error) { return newURI(in.Str(0), 1) }},
			{Text: "uri new(string uriString, System.UriKind uriKind)", Do: func(in In) (any, error) { return newURI(in.Str(0), in.Enum(1)) }},
			{Text: "uri new(uri baseUri, string relativeUri)", Do: func(in In) (any, error) {
				b, _ := in.Arg(0).(*URI)
				return combineURI(b, in.Str(1))
			}},
			{Text: "uri new(uri baseUri, uri relativeUri)", Do: func(in In) (any, error) {
				b, _ := in.Arg(0).(*URI)
				return combineURI(b, value.Text(in.Arg(1)))
			}},
		},
		Members: []Row{
			absoluteOnly("string AbsolutePath {get;}", func(n *URI) any { return n.path() }),
			absoluteOnly("string AbsoluteUri {get;}", func(n *URI) any { return n.absolute() }),
			absoluteOnly("string LocalPath {get;}", func(n *URI) any { return n.u.Path }),
			absoluteOnly("string Authority {get;}", func(n *URI) any { return n.authority() }),
			absoluteOnly("System.UriHostNameType HostNameType {get;}", func(n *URI) any { return EnumValue("System.UriHostNameType", hostKind(n.u.Hostname())) }),
			absoluteOnly("bool IsDefaultPort {get;}", func(n *URI) any { return n.isDefaultPort() }),
			absoluteOnly("bool IsFile {get;}", func(n *URI) any { return n.u.Scheme == "file" }),
			absoluteOnly("bool IsLoopback {get;}", func(n *URI) any {
				h := n.u.Hostname()
				return h == "localhost" || h == "127.0.0.1" || h == "::1" || h == ""
			}),
			absoluteOnly("string PathAndQuery {get;}", func(n *URI) any { return n.path() + n.query() }),
			absoluteOnly("string[] Segments {get;}", func(n *URI) any { return texts(strings.SplitAfter(strings.TrimSuffix(n.path(), ""), "/")...) }),
			absoluteOnly("bool IsUnc {get;}", func(*URI) any { return false }),
			absoluteOnly("string Host {get;}", func(n *URI) any { return n.u.Hostname() }),
			absoluteOnly("int Port {get;}", func(n *URI) any { return int32(n.port()) }),
			absoluteOnly("string Query {get;}", func(n *URI) any { return n.query() }),
			absoluteOnly("string Fragment {get;}", func(n *URI) any { return n.fragment() }),
			absoluteOnly("string Scheme {get;}", func(n *URI) any { return n.u.Scheme }),
			{Text: "string OriginalString {get;}", Do: func(in In) (any, error) { return self(in).text, nil }},
			absoluteOnly("string DnsSafeHost {get;}", func(n *URI) any { return n.u.Hostname() }),
			absoluteOnly("string IdnHost {get;}", func(n *URI) any { return n.u.Hostname() }),
			{Text: "bool IsAbsoluteUri {get;}", Do: func(in In) (any, error) { return self(in).u != nil, nil }},
			{Text: "bool UserEscaped {get;}", Do: constant(false)},
			absoluteOnly("string UserInfo {get;}", func(n *URI) any { return n.user() }),
			{Text: "string ToString()", Do: func(in In) (any, error) { return self(in).Text(), nil }},
			{Text: "bool Equals(System.Object comparand)", Do: func(in In) (any, error) { return self(in).EqualTo(in.Arg(0)), nil }},
			{Text: "bool IsWellFormedOriginalString()", Do: func(in In) (any, error) { return !strings.Contains(self(in).text, " "), nil }},
			{Text: "bool IsBaseOf(uri uri)", Do: func(in In) (any, error) {
				o, ok := in.Arg(0).(*URI)
				return ok && o.u != nil && strings.HasPrefix(o.absolute(), self(in).absolute()), nil
			}},
			{Text: "string GetLeftPart(System.UriPartial part)", Do: leftPart},
		},
		Static: append(uriSchemes(), []Row{
			{Text: "string EscapeDataString(string stringToEscape)", Do: func(in In) (any, error) { return escapeURI(in.Str(0), ""), nil }},
			{Text: "string EscapeUriString(string stringToEscape)", Do: func(in In) (any, error) { return escapeURI(in.Str(0), ";/?:@&=+$,#[]!'()*"), nil }},
			{Text: "string UnescapeDataString(string stringToUnescape)", Do: func(in In) (any, error) { return unescapeURI(in.Str(0)), nil }},
			{Text: "bool IsWellFormedUriString(string uriString, System.UriKind uriKind)", Do: func(in In) (any, error) {
				n := NewURI(in.Str(0))
				fits := in.Enum(1) == 0 || (n.u != nil) == (in.Enum(1) == 1)
				return fits && !strings.ContainsAny(in.Str(0), " \"<>\\^`{|}"), nil
			}},
			{Text: "bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)", Do: func(in In) (any, error) {
				n, err := newURI(in.Str(0), in.Enum(1))
				return err == nil, in.Ref(2).Store(n)
			}},
			{Text: "bool CheckSchemeName(string schemeName)", Do: func(in In) (any, error) { return validScheme(in.Str(0)), nil }},
			{Text: "System.UriHostNameType CheckHostName(string name)", Do: func(in In) (any, error) {
				return EnumValue("System.UriHostNameType", hostKind(in.Str(0))), nil
			}},
		}...),
		From: []Conversion{{From: value.StringType, Do: uriFrom}},
	}
}

func uriSchemes() []Row {
	rows := []Row{{Text: "string SchemeDelimiter {get;}", Do: constant("://")}}
	for _, s := range [...]string{"File", "Ftp", "Ftps", "Gopher", "Http", "Https", "Mailto", "News", "Nntp", "Sftp", "Ssh", "Telnet", "Ws", "Wss"} {
		rows = append(rows, Row{Text: "string UriScheme" + s + " {get;}", Do: constant(strings.ToLower(s))})
	}
	return rows
}

// newURI reads an address of a UriKind: 0 either, 1 absolute, 2 relative.
func newURI(text string, kind int64) (any, error) {
	n := NewURI(text)
	switch {
	case text == "" && kind != 2:
		return nil, errs.NewException(uriFormatType, "Invalid URI: The URI is empty.")
	case kind == 1 && n.u == nil:
		return nil, errs.NewException(uriFormatType, "Invalid URI: The format of the URI could not be determined.")
	case kind == 2 && n.u != nil:
		return nil, errs.NewException(uriFormatType, "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.")
	}
	return n, nil
}

func leftPart(in In) (any, error) {
	n := in.Self.(*URI)
	if n.u == nil {
		return nil, invalidOperation("This operation is not supported for a relative URI.")
	}
	s := n.u.Scheme + "://"
	if in.Enum(0) > 0 {
		s += n.authority()
	}
	if in.Enum(0) > 1 {
		s += n.path()
	}
	if in.Enum(0) > 2 {
		s += n.query()
	}
	return s, nil
}

// escapeURI writes every byte but letters, digits, -_.~ and those of keep as %XX.
func escapeURI(s, keep string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < 0x80 && (isWordByte(c) || strings.IndexByte("-_.~", c) >= 0 || strings.IndexByte(keep, c) >= 0) {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hexDigits[c>>4])
		b.WriteByte(hexDigits[c&15])
	}
	return b.String()
}

// unescapeURI decodes %XX; what is no such triple stays.
func unescapeURI(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			hi, lo := strings.IndexByte(hexDigits, upperHex(s[i+1])), strings.IndexByte(hexDigits, upperHex(s[i+2]))
			if hi >= 0 && lo >= 0 {
				b.WriteByte(byte(hi<<4 | lo))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func upperHex(c byte) byte {
	if c >= 'a' && c <= 'f' {
		return c - 32
	}
	return c
}

// uriFrom is `[uri]text`, which takes relative addresses too.
func uriFrom(_ *pipeline.Proc, v any, _ *value.Type) (any, error) {
	return newURI(value.ToString(v), 0)
}

func isWordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
