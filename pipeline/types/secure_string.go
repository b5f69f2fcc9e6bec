package types

import (
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var (
	secureStringType      = &value.Type{Name: "System.Security.SecureString", Short: "securestring", Interfaces: []*value.Type{value.IDisposableType}}
	credentialType        = &value.Type{Name: "System.Management.Automation.PSCredential", Short: "pscredential"}
	networkCredentialType = &value.Type{Name: "System.Net.NetworkCredential"}
)

// SecureString is a text that does not show itself: it prints as the name of its type.
type SecureString struct {
	units    []uint16
	readOnly bool
}

// NewSecureString hides a text.
func NewSecureString(text string) *SecureString { return &SecureString{units: value.Units(text)} }

// Type is SecureString.
func (*SecureString) Type() *value.Type { return secureStringType }

// Text is the name of the type.
func (*SecureString) Text() string { return secureStringType.Name }

// Reveal is the hidden text.
func (s *SecureString) Reveal() string { return value.FromUnits(s.units) }

// Clear wipes the text.
func (s *SecureString) Clear() {
	clear(s.units)
	s.units = nil
}

func secureStringDef() *Def {
	of := func(in In) *SecureString { return in.Self.(*SecureString) }
	change := func(do func(s *SecureString, in In)) func(in In) (any, error) {
		return func(in In) (any, error) {
			if of(in).readOnly {
				return nil, errs.NewException(errs.InvalidOperationType, "Instance is read-only.")
			}
			do(of(in), in)
			return value.Nothing, nil
		}
	}
	return &Def{
		New: []Row{{Text: "new()", Do: func(In) (any, error) { return &SecureString{}, nil }}},
		Members: []Row{
			{Text: "int Length {get;}", Do: func(in In) (any, error) { return int32(len(of(in).units)), nil }},
			{Text: "void AppendChar(char c)", Do: change(func(s *SecureString, in In) { s.units = append(s.units, uint16(in.Char(0))) })},
			{Text: "void Clear()", Do: change(func(s *SecureString, _ In) { s.Clear() })},
			{Text: "System.Security.SecureString Copy()", Do: func(in In) (any, error) {
				return &SecureString{units: append([]uint16(nil), of(in).units...)}, nil
			}},
			{Text: "void MakeReadOnly()", Do: void(func(in In) { of(in).readOnly = true })},
			{Text: "bool IsReadOnly()", Do: func(in In) (any, error) { return of(in).readOnly, nil }},
			{Text: "void Dispose()", Do: void(func(in In) { of(in).Clear() })},
		},
	}
}

// Credential is a [pscredential]: a user name and a hidden password.
type Credential struct {
	User     string
	Password *SecureString
}

// Type is PSCredential.
func (*Credential) Type() *value.Type { return credentialType }

// Text is the name of the type.
func (*Credential) Text() string { return credentialType.Name }

func credentialDef() *Def {
	of := func(in In) *Credential { return in.Self.(*Credential) }
	return &Def{
		New: []Row{{Text: "new(string userName, securestring password)", Do: func(in In) (any, error) {
			s, ok := value.Base(in.Arg(1)).(*SecureString)
			switch {
			case in.Str(0) == "":
				return nil, errs.NewException(errs.PSArgumentType, "Cannot process argument because the value of argument \"userName\" is not valid. Change the value of the \"userName\" argument and run the operation again.")
			case !ok:
				return nil, errs.NewException(errs.PSArgumentNullType, "Cannot process argument because the value of argument \"password\" is null. Change the value of argument \"password\" to a non-null value.")
			}
			return &Credential{in.Str(0), s}, nil
		}}},
		Members: []Row{
			{Text: "string UserName {get;}", Do: func(in In) (any, error) { return orNull(of(in).User), nil }},
			{Text: "securestring Password {get;}", Do: func(in In) (any, error) {
				if of(in).Password == nil {
					return nil, nil
				}
				return of(in).Password, nil
			}},
			{Text: "System.Net.NetworkCredential GetNetworkCredential()", Do: func(in In) (any, error) { return networkOf(of(in)), nil }},
		},
		Static: []Row{{Text: "pscredential Empty {get;}", Do: constant(&Credential{Password: &SecureString{}})}},
	}
}

// networkOf splits the user name: domain\user, or user@domain.
func networkOf(c *Credential) *NetworkCredential {
	n := &NetworkCredential{user: c.User, password: c.Password}
	if domain, user, ok := strings.Cut(c.User, `\`); ok {
		n.domain, n.user = domain, user
	} else if user, domain, ok := strings.Cut(c.User, "@"); ok {
		n.domain, n.user = domain, user
	}
	return n
}

// NetworkCredential is a [System.Net.NetworkCredential].
type NetworkCredential struct {
	user, domain string
	password     *SecureString
}

// Type is NetworkCredential.
func (*NetworkCredential) Type() *value.Type { return networkCredentialType }

func networkCredentialDef() *Def {
	of := func(in In) *NetworkCredential { return in.Self.(*NetworkCredential) }
	make := func(in In) (any, error) {
		s, ok := value.Base(in.Arg(1)).(*SecureString)
		if !ok {
			s = NewSecureString(value.ToString(in.Arg(1)))
		}
		return &NetworkCredential{in.Str(0), in.Str(2), s}, nil
	}
	return &Def{
		New: []Row{
			{Text: "new()", Do: func(In) (any, error) { return &NetworkCredential{password: &SecureString{}}, nil }},
			{Text: "new(string userName, securestring password)", Do: make}, {Text: "new(string userName, string password)", Do: make},
			{Text: "new(string userName, securestring password, string domain)", Do: make}, {Text: "new(string userName, string password, string domain)", Do: make},
		},
		Members: []Row{
			{Text: "string UserName {get;set;}", Do: func(in In) (any, error) { return of(in).user, nil }, Set: func(in In) error { of(in).user = in.Str(0); return nil }},
			{Text: "string Domain {get;set;}", Do: func(in In) (any, error) { return of(in).domain, nil }, Set: func(in In) error { of(in).domain = in.Str(0); return nil }},
			{Text: "string Password {get;set;}", Do: func(in In) (any, error) { return of(in).password.Reveal(), nil }, Set: func(in In) error { of(in).password = NewSecureString(in.Str(0)); return nil }},
			{Text: "securestring SecurePassword {get;}", Do: func(in In) (any, error) { return of(in).password, nil }},
		},
	}
}

// securityTypes lists them for the catalog.
func securityTypes() []entry {
	return []entry{{secureStringType, secureStringDef}, {credentialType, credentialDef}, {networkCredentialType, networkCredentialDef}}
}
