package types

import (
	"net"
	"net/url"
	"strconv"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// URI is a [uri]; one without a scheme is relative and has its text only.
type URI struct {
	text string
	u    *url.URL // nil for a relative one
}

var (
	uriType       = &value.Type{Name: "System.Uri"}
	uriFormatType = &value.Type{Name: "System.UriFormatException", Base: errs.FormatType}
)

// defaultPorts are the ports that schemes stand for.
var defaultPorts = map[string]int{"http": 80, "https": 443, "ftp": 21, "ftps": 990, "sftp": 22, "ssh": 22, "ldap": 389, "telnet": 23, "ws": 80, "wss": 443, "mailto": 25, "net.tcp": 808, "nntp": 119, "gopher": 70}

// Type is Uri.
func (*URI) Type() *value.Type { return uriType }

// Text is the address in readable form: %20 and its like decoded where that is unambiguous.
func (n *URI) Text() string {
	if n.u == nil {
		return n.text
	}
	abs := n.absolute()
	if s, err := url.PathUnescape(strings.NewReplacer("%25", "%2525", "%23", "%2523", "%3F", "%253F", "%3f", "%253F", "%2F", "%252F").Replace(abs)); err == nil {
		return s
	}
	return abs
}

// EqualTo compares addresses without regard to their fragments, text being read as one.
func (n *URI) EqualTo(other any) bool {
	o, ok := value.Base(other).(*URI)
	if s, text := value.Base(other).(string); text {
		o, ok = NewURI(s), true
	}
	return ok && cutFragment(n.Text()) == cutFragment(o.Text())
}

func cutFragment(s string) string { s, _, _ = strings.Cut(s, "#"); return s }

// NewURI reads an address; text that is no absolute one gives a relative one.
func NewURI(text string) *URI {
	s := strings.TrimSpace(text)
	if strings.HasPrefix(s, "/") {
		s = "file://" + s
	}
	scheme, rest, ok := strings.Cut(s, ":")
	if !ok || !validScheme(scheme) {
		return &URI{text: text}
	}
	u, err := url.Parse(strings.ToLower(scheme) + ":" + escapeSpaces(rest))
	if err != nil || u.Host == "" && u.Opaque == "" && u.Scheme != "file" && u.Path == "" {
		return &URI{text: text}
	}
	u.Host = strings.ToLower(u.Host)
	if u.Host != "" && u.Path == "" {
		u.Path = "/"
	}
	return &URI{text: text, u: u}
}

func escapeSpaces(s string) string {
	return strings.NewReplacer(" ", "%20", `"`, "%22", "<", "%3C", ">", "%3E").Replace(s)
}

func validScheme(s string) bool {
	for i, c := range strings.ToLower(s) {
		if !(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || strings.ContainsRune("+-.", c))) {
			return false
		}
	}
	return len(s) > 1
}

// port is the port that was given, or the scheme's; -1 when it has none.
func (n *URI) port() int {
	if p, err := strconv.Atoi(n.u.Port()); err == nil {
		return p
	}
	if p, ok := defaultPorts[n.u.Scheme]; ok {
		return p
	}
	return -1
}

func (n *URI) isDefaultPort() bool { return n.u.Port() == "" || n.port() == defaultPorts[n.u.Scheme] }

// authority is the host, with the port unless it is the scheme's own.
func (n *URI) authority() string {
	if n.isDefaultPort() {
		return n.u.Hostname()
	}
	return n.u.Host
}

func (n *URI) path() string {
	if n.u.Opaque != "" {
		return n.u.Opaque
	}
	return n.u.EscapedPath()
}

func (n *URI) query() string {
	if n.u.RawQuery == "" {
		return ""
	}
	return "?" + n.u.RawQuery
}

func (n *URI) fragment() string {
	if n.u.Fragment == "" {
		return ""
	}
	return "#" + n.u.EscapedFragment()
}

func (n *URI) user() string {
	if n.u.User == nil {
		return ""
	}
	return n.u.User.String()
}

// absolute is the whole address in its escaped form.
func (n *URI) absolute() string {
	if n.u.Opaque != "" {
		return n.u.Scheme + ":" + n.u.Opaque + n.query() + n.fragment()
	}
	user := n.user()
	if user != "" {
		user += "@"
	}
	return n.u.Scheme + "://" + user + n.authority() + n.path() + n.query() + n.fragment()
}

// combineURI resolves a relative address against a base.
func combineURI(base *URI, rel string) (any, error) {
	if base == nil || base.u == nil {
		return nil, argument("baseUri", "This operation is not supported for a relative URI.")
	}
	if r := NewURI(rel); r.u != nil && !strings.HasPrefix(rel, "/") {
		return r, nil
	}
	ref, err := url.Parse(escapeSpaces(rel))
	if err != nil {
		return nil, errs.NewException(uriFormatType, "Invalid URI: The format of the URI could not be determined.")
	}
	return NewURI(base.u.ResolveReference(ref).String()), nil
}

// hostKind is the UriHostNameType of a name.
func hostKind(host string) int64 {
	ip := net.ParseIP(strings.Trim(host, "[]"))
	switch {
	case host == "":
		return 1
	case ip == nil:
		return 2
	case ip.To4() != nil:
		return 3
	}
	return 4
}
