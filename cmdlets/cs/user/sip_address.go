package user

import (
	"strings"
	"unicode"

	"csshell/cmdlets/cs/directory"
	"csshell/pipeline"
	"csshell/store"
)

// validSip reports whether a text has the form sip:<user>@<domain>, and gives the domain.
func validSip(address string) (domain string, ok bool) {
	if len(address) < 4 || !strings.EqualFold(address[:4], "sip:") {
		return "", false
	}
	user, domain, ok := strings.Cut(address[4:], "@")
	if !ok || user == "" || domain == "" || strings.ContainsAny(address, " \t,<>\"") || strings.Contains(domain, "@") {
		return "", false
	}
	return domain, true
}

// sipDomains are the domains that addresses may have.
func sipDomains(p *pipeline.Proc, db *store.DB) ([]string, error) {
	text, err := db.Setting(directory.Context(p), store.SipDomains)
	return strings.Fields(text), err
}

// checkSip reports an address of the wrong form, in an unknown domain or of somebody else; false when it did.
func (t *target) checkSip(p *pipeline.Proc, address string) (bool, error) {
	domain, ok := validSip(address)
	if !ok {
		return false, t.refuse(p, "SipAddress", `SipAddress "`+address+`" is not valid. Use the form sip:<user>@<SIP domain>.`)
	}
	if ok, err := t.checkDomain(p, "SipAddress", domain); err != nil || !ok {
		return false, err
	}
	return t.unique(p, store.SipAddress, address)
}

func (t *target) checkDomain(p *pipeline.Proc, parameter, domain string) (bool, error) {
	domains, err := sipDomains(p, t.db)
	if err != nil {
		return false, err
	}
	for _, d := range domains {
		if strings.EqualFold(d, domain) {
			return true, nil
		}
	}
	if len(domains) == 0 {
		return true, nil
	}
	return false, t.refuse(p, parameter, `"`+domain+`" is not a supported SIP domain.`)
}

// proxies replaces the SIP addresses among an account's proxy addresses by one.
func (t *target) proxies(address string) []string {
	var kept []string
	old, _ := t.cells[store.ProxyAddresses].([]string)
	for _, a := range old {
		if len(a) < 4 || !strings.EqualFold(a[:4], "sip:") {
			kept = append(kept, a)
		}
	}
	return append(kept, address)
}

// nameLetters keeps what of a name can stand in an address.
func nameLetters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_' || r == '.' {
			return r
		}
		return -1
	}, name)
}
