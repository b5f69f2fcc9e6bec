package types

import (
	"strconv"
	"strings"

	"csshell/pipeline/value"
)

// URIBuilder is a [System.UriBuilder]: an address in parts that can be changed.
type URIBuilder struct {
	scheme, host, path, query, fragment, user, password string
	port                                                int
}

var uriBuilderType = &value.Type{Name: "System.UriBuilder"}

// Type is UriBuilder.
func (*URIBuilder) Type() *value.Type { return uriBuilderType }

// Text is the address; the port is always written when there is one.
func (b *URIBuilder) Text() string {
	s := b.scheme + "://"
	if b.user != "" {
		s += b.user
		if b.password != "" {
			s += ":" + b.password
		}
		s += "@"
	}
	s += b.host
	if b.port >= 0 {
		s += ":" + strconv.Itoa(b.port)
	}
	return s + b.path + b.query + b.fragment
}

func uriBuilderDef() *Def {
	self := func(in In) *URIBuilder { return in.Self.(*URIBuilder) }
	text := func(name, mark string, f func(b *URIBuilder) *string) Row {
		return Row{Text: "string " + name + " {get;set;}", Do: func(in In) (any, error) { return *f(self(in)), nil },
			Set: func(in In) error {
				v := in.Str(0)
				if v != "" && !strings.HasPrefix(v, mark) {
					v = mark + v
				}
				*f(self(in)) = v
				return nil
			}}
	}
	return &Def{
		New: []Row{
			{Text: "System.UriBuilder new()", Do: func(In) (any, error) { return &URIBuilder{scheme: "http", host: "localhost", path: "/", port: -1}, nil }},
			{Text: "System.UriBuilder new(string uri)", Do: newURIBuilder},
			{Text: "System.UriBuilder new(uri uri)", Do: newURIBuilder},
			{Text: "System.UriBuilder new(string schemeName, string hostName)", Do: uriBuilderParts},
			{Text: "System.UriBuilder new(string scheme, string host, int portNumber)", Do: uriBuilderParts},
			{Text: "System.UriBuilder new(string scheme, string host, int port, string pathValue)", Do: uriBuilderParts},
		},
		Members: []Row{
			text("Scheme", "", func(b *URIBuilder) *string { return &b.scheme }),
			text("UserName", "", func(b *URIBuilder) *string { return &b.user }),
			text("Password", "", func(b *URIBuilder) *string { return &b.password }),
			text("Host", "", func(b *URIBuilder) *string { return &b.host }),
			{Text: "int Port {get;set;}", Do: func(in In) (any, error) { return int32(self(in).port), nil },
				Set: func(in In) error {
					if in.Int(0) < -1 || in.Int(0) > 65535 {
						return outOfRange("value", "Specified argument was out of the range of valid values.")
					}
					self(in).port = in.Int(0)
					return nil
				}},
			text("Path", "/", func(b *URIBuilder) *string { return &b.path }),
			text("Query", "?", func(b *URIBuilder) *string { return &b.query }),
			text("Fragment", "#", func(b *URIBuilder) *string { return &b.fragment }),
			{Text: "uri Uri {get;}", Do: func(in In) (any, error) { return NewURI(self(in).Text()), nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return self(in).Text(), nil }},
		},
	}
}

func newURIBuilder(in In) (any, error) {
	text := value.ToString(in.Arg(0))
	if u, ok := in.Arg(0).(*URI); ok {
		text = u.text
	}
	if !strings.Contains(text, "://") {
		text = "http://" + text
	}
	n := NewURI(text)
	if n.u == nil {
		_, err := newURI(text, 1)
		return nil, err
	}
	b := &URIBuilder{scheme: n.u.Scheme, host: n.u.Hostname(), path: n.path(), query: n.query(), fragment: n.fragment(), port: n.port()}
	if n.u.User != nil {
		b.user = n.u.User.Username()
		b.password, _ = n.u.User.Password()
	}
	return b, nil
}

// uriBuilderParts makes one of scheme, host, port and path.
func uriBuilderParts(in In) (any, error) {
	b := &URIBuilder{scheme: in.Str(0), host: in.Str(1), path: "/", port: -1}
	if in.Has(2) {
		b.port = in.Int(2)
	}
	if p := in.Str(3); p != "" {
		b.path = "/" + strings.TrimPrefix(p, "/")
	}
	return b, nil
}
