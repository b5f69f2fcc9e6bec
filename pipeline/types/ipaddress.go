package types

import (
	"net/mail"
	"net/netip"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// IPAddress is an [ipaddress].
type IPAddress struct{ netip.Addr }

// MailAddress is a [mailaddress].
type MailAddress struct{ name, address string }

var (
	ipAddressType   = &value.Type{Name: "System.Net.IPAddress"}
	mailAddressType = &value.Type{Name: "System.Net.Mail.MailAddress"}
)

// Type is IPAddress.
func (*IPAddress) Type() *value.Type { return ipAddressType }

// Text is the address as it is written.
func (a *IPAddress) Text() string { return a.String() }

// EqualTo compares with an address or its text.
func (a *IPAddress) EqualTo(other any) bool { return value.Text(other) == a.Text() }

// parseIP also reads what the C library takes: "10.1" is 10.0.0.1, "1" is 0.0.0.1.
func parseIP(s string) (any, error) {
	a, err := netip.ParseAddr(strings.TrimSpace(s))
	if err == nil {
		return &IPAddress{a}, nil
	}
	parts := strings.Split(s, ".")
	if len(parts) < 4 && !strings.Contains(s, ":") {
		full := append([]string{}, parts[:len(parts)-1]...)
		for len(full) < 3 {
			full = append(full, "0")
		}
		if a, err := netip.ParseAddr(strings.Join(append(full, parts[len(parts)-1]), ".")); err == nil {
			return &IPAddress{a}, nil
		}
	}
	return nil, errs.NewException(errs.FormatType, "An invalid IP address was specified.")
}

func ipAddressDef() *Def {
	self := func(in In) *IPAddress { return in.Self.(*IPAddress) }
	fixed := func(s string) func(In) (any, error) {
		return func(In) (any, error) { return parseIP(s) }
	}
	return &Def{
		New: []Row{{Text: "ipaddress new(byte[] address)", Do: func(in In) (any, error) {
			a, ok := netip.AddrFromSlice(Bytes(in.Arg(0)))
			if !ok {
				return nil, argument("address", "An invalid IP address was specified.")
			}
			return &IPAddress{a}, nil
		}}},
		Members: []Row{
			{Text: "System.Net.Sockets.AddressFamily AddressFamily {get;}", Do: func(in In) (any, error) {
				n := int64(2)
				if self(in).Is6() {
					n = 23
				}
				return EnumValue("System.Net.Sockets.AddressFamily", n), nil
			}},
			{Text: "bool IsIPv6LinkLocal {get;}", Do: func(in In) (any, error) { return self(in).Is6() && self(in).IsLinkLocalUnicast(), nil }},
			{Text: "bool IsIPv6Multicast {get;}", Do: func(in In) (any, error) { return self(in).Is6() && self(in).IsMulticast(), nil }},
			{Text: "bool IsIPv4MappedToIPv6 {get;}", Do: func(in In) (any, error) { return self(in).Is4In6(), nil }},
			{Text: "byte[] GetAddressBytes()", Do: func(in In) (any, error) { return ByteArray(self(in).AsSlice()), nil }},
			{Text: "ipaddress MapToIPv4()", Do: func(in In) (any, error) { return &IPAddress{self(in).Unmap()}, nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return self(in).Text(), nil }},
			{Text: "bool Equals(System.Object comparand)", Do: func(in In) (any, error) {
				o, ok := in.Arg(0).(*IPAddress)
				return ok && o.Addr == self(in).Addr, nil
			}},
		},
		Static: []Row{
			{Text: "ipaddress Any {get;}", Do: fixed("0.0.0.0")}, {Text: "ipaddress Loopback {get;}", Do: fixed("127.0.0.1")},
			{Text: "ipaddress Broadcast {get;}", Do: fixed("255.255.255.255")}, {Text: "ipaddress None {get;}", Do: fixed("255.255.255.255")},
			{Text: "ipaddress IPv6Any {get;}", Do: fixed("::")}, {Text: "ipaddress IPv6Loopback {get;}", Do: fixed("::1")},
			{Text: "ipaddress Parse(string ipString)", Do: func(in In) (any, error) { return parseIP(in.Str(0)) }},
			{Text: "bool TryParse(string ipString, [ref] ipaddress address)", Do: func(in In) (any, error) {
				a, err := parseIP(in.Str(0))
				return err == nil, in.Ref(1).Store(a)
			}},
			{Text: "bool IsLoopback(ipaddress address)", Do: func(in In) (any, error) {
				a, ok := in.Arg(0).(*IPAddress)
				return ok && a.Addr.IsLoopback(), nil
			}},
		},
	}
}

// Type is MailAddress.
func (*MailAddress) Type() *value.Type { return mailAddressType }

// Text is "name" <address>, or the address alone.
func (m *MailAddress) Text() string {
	if m.name == "" {
		return m.address
	}
	return `"` + m.name + `" <` + m.address + ">"
}

func parseMail(s string) (any, error) {
	a, err := mail.ParseAddress(s)
	if err != nil {
		return nil, errs.NewException(errs.FormatType, "The specified string is not in the form required for an e-mail address.")
	}
	return &MailAddress{a.Name, a.Address}, nil
}

func mailAddressDef() *Def {
	part := func(text string, f func(m *MailAddress) string) Row {
		return Row{Text: "string " + text, Do: func(in In) (any, error) { return f(in.Self.(*MailAddress)), nil }}
	}
	host := func(m *MailAddress) string { return m.address[strings.LastIndexByte(m.address, '@')+1:] }
	return &Def{
		New: []Row{
			{Text: "mailaddress new(string address)", Do: func(in In) (any, error) { return parseMail(in.Str(0)) }},
			{Text: "mailaddress new(string address, string displayName)", Do: func(in In) (any, error) {
				m, err := parseMail(in.Str(0))
				if m, ok := m.(*MailAddress); ok {
					m.name = in.Str(1)
				}
				return m, err
			}},
		},
		Members: []Row{
			part("DisplayName {get;}", func(m *MailAddress) string { return m.name }),
			part("User {get;}", func(m *MailAddress) string { return strings.TrimSuffix(m.address, "@"+host(m)) }),
			part("Host {get;}", host),
			part("Address {get;}", func(m *MailAddress) string { return m.address }),
			part("ToString()", (*MailAddress).Text),
		},
		From: []Conversion{{From: value.StringType, ID: "InvalidCastConstructorTargetInvocationException", Do: func(_ *pipeline.Proc, v any, _ *value.Type) (any, error) {
			return parseMail(value.ToString(v))
		}}},
	}
}
