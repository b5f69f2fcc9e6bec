package types

import (
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// SecureString is a [securestring]: a text that is never shown.
type SecureString struct {
	units []uint16
	fixed bool
}

var secureStringType = &value.Type{Name: "System.Security.SecureString", Short: "securestring"}

// NewSecureString hides a text.
func NewSecureString(s string) *SecureString { return &SecureString{units: value.Units(s)} }

// Type is SecureString.
func (*SecureString) Type() *value.Type { return secureStringType }

// Len is the number of UTF-16 units.
func (s *SecureString) Len() int { return len(s.units) }

// Reveal is the hidden text, for the few places that must have it.
func (s *SecureString) Reveal() string { return value.FromUnits(s.units) }

func secureStringDef() *Def {
	self := func(in In) *SecureString { return in.Self.(*SecureString) }
	change := func(f func(s *SecureString, in In) error) func(In) (any, error) {
		return attempt(func(in In) error {
			if self(in).fixed {
				return invalidOperation("Instance is read-only.")
			}
			return f(self(in), in)
		})
	}
	inside := func(s *SecureString, i int) error {
		if i < 0 || i >= len(s.units) {
			return indexOutOfRange()
		}
		return nil
	}
	return &Def{
		New: []Row{{Text: "securestring new()", Do: func(In) (any, error) { return &SecureString{}, nil }}},
		Members: []Row{
			{Text: "int Length {get;}", Do: func(in In) (any, error) { return int32(len(self(in).units)), nil }},
			{Text: "void AppendChar(char c)", Do: change(func(s *SecureString, in In) error { s.units = append(s.units, uint16(in.Char(0))); return nil })},
			{Text: "void InsertAt(int index, char c)", Do: change(func(s *SecureString, in In) error {
				i := in.Int(0)
				if i < 0 || i > len(s.units) {
					return indexOutOfRange()
				}
				s.units = append(s.units[:i:i], append([]uint16{uint16(in.Char(1))}, s.units[i:]...)...)
				return nil
			})},
			{Text: "void SetAt(int index, char c)", Do: change(func(s *SecureString, in In) error {
				if err := inside(s, in.Int(0)); err != nil {
					return err
				}
				s.units[in.Int(0)] = uint16(in.Char(1))
				return nil
			})},
			{Text: "void RemoveAt(int index)", Do: change(func(s *SecureString, in In) error {
				if err := inside(s, in.Int(0)); err != nil {
					return err
				}
				s.units = append(s.units[:in.Int(0):in.Int(0)], s.units[in.Int(0)+1:]...)
				return nil
			})},
			{Text: "void Clear()", Do: change(func(s *SecureString, _ In) error { clear(s.units); s.units = nil; return nil })},
			{Text: "securestring Copy()", Do: func(in In) (any, error) { return NewSecureString(self(in).Reveal()), nil }},
			{Text: "void MakeReadOnly()", Do: void(func(in In) { self(in).fixed = true })},
			{Text: "bool IsReadOnly()", Do: func(in In) (any, error) { return self(in).fixed, nil }},
			{Text: "void Dispose()", Do: void(func(in In) { clear(self(in).units); self(in).units = nil })},
		},
	}
}

// Credential is a [pscredential] or, without the user interface, a NetworkCredential.
type Credential struct {
	User     string
	Password *SecureString
}

var (
	credentialType        = &value.Type{Name: "System.Management.Automation.PSCredential", Short: "pscredential"}
	networkCredentialType = &value.Type{Name: "System.Net.NetworkCredential"}
)

// Type is PSCredential.
func (*Credential) Type() *value.Type { return credentialType }

func credentialDef() *Def {
	self := func(in In) *Credential { return in.Self.(*Credential) }
	return &Def{
		New: []Row{{Text: "pscredential new(string userName, securestring password)", Do: func(in In) (any, error) {
			p, _ := in.Arg(1).(*SecureString)
			switch {
			case in.Str(0) == "":
				return nil, errs.NewException(errs.PSArgumentType, "Cannot process argument because the value of argument \"userName\" is not valid. Change the value of the \"userName\" argument and run the operation again.")
			case p == nil:
				return nil, errs.NewException(errs.PSArgumentNullType, "Cannot process argument because the value of argument \"password\" is null. Change the value of argument \"password\" to a non-null value.")
			}
			return &Credential{User: in.Str(0), Password: p}, nil
		}}},
		Members: []Row{
			{Text: "string UserName {get;}", Do: func(in In) (any, error) { return self(in).User, nil }},
			{Text: "securestring Password {get;}", Do: func(in In) (any, error) { return self(in).Password, nil }},
			{Text: "System.Net.NetworkCredential GetNetworkCredential()", Do: func(in In) (any, error) {
				domain, user, ok := strings.Cut(self(in).User, `\`)
				if !ok {
					user, domain = domain, ""
					if i := strings.LastIndexByte(user, '@'); i > 0 {
						user, domain = user[:i], user[i+1:]
					}
				}
				return &NetworkCredential{User: user, Domain: domain, Secret: self(in).Password.Reveal()}, nil
			}},
		},
		Static: []Row{{Text: "pscredential Empty {get;}", Do: func(In) (any, error) { return &Credential{Password: &SecureString{}}, nil }}},
	}
}

// NetworkCredential is a [System.Net.NetworkCredential], which knows its password in clear.
type NetworkCredential struct{ User, Domain, Secret string }

// Type is NetworkCredential.
func (*NetworkCredential) Type() *value.Type { return networkCredentialType }

func networkCredentialDef() *Def {
	self := func(in In) *NetworkCredential { return in.Self.(*NetworkCredential) }
	make := func(in In) (any, error) {
		c := &NetworkCredential{User: in.Str(0), Secret: in.Str(1), Domain: in.Str(2)}
		if s, ok := in.Arg(1).(*SecureString); ok {
			c.Secret = s.Reveal()
		}
		return c, nil
	}
	text := func(name string, f func(c *NetworkCredential) *string) Row {
		return Row{Text: "string " + name + " {get;set;}", Do: func(in In) (any, error) { return *f(self(in)), nil },
			Set: func(in In) error { *f(self(in)) = in.Str(0); return nil }}
	}
	return &Def{
		New: []Row{
			{Text: "System.Net.NetworkCredential new()", Do: make},
			{Text: "System.Net.NetworkCredential new(string userName, string password)", Do: make},
			{Text: "System.Net.NetworkCredential new(string userName, string password, string domain)", Do: make},
			{Text: "System.Net.NetworkCredential new(string userName, securestring password)", Do: make},
			{Text: "System.Net.NetworkCredential new(string userName, securestring password, string domain)", Do: make},
		},
		Members: []Row{
			text("UserName", func(c *NetworkCredential) *string { return &c.User }),
			text("Password", func(c *NetworkCredential) *string { return &c.Secret }),
			text("Domain", func(c *NetworkCredential) *string { return &c.Domain }),
			{Text: "securestring SecurePassword {get;}", Do: func(in In) (any, error) { return NewSecureString(self(in).Secret), nil }},
		},
	}
}
