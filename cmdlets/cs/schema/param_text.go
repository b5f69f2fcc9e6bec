package schema

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// OrganizationalUnit is an OUIdParameter: the DN of an OU or container.
type OrganizationalUnit struct {
	DN    string
	Given bool
}

// Fqdn is the name of a pool or server.
type Fqdn struct {
	Name  string
	Given bool
}

// XdsIdentity names a policy or configuration: global, site:<site>, tag:<name> or <name>. Objects hold it in its full
// form; it equals its text in any case.
type XdsIdentity struct{ Typed string }

// XdsName is the parameter type XdsIdentity.
type XdsName struct {
	Typed string
	Given bool
}

// SiteName names a site or pool of the topology; the engine shows it as XdsGlobalRelativeIdentity.
type SiteName struct {
	Typed string
	Given bool
}

var (
	ouType       = &value.Type{Name: "Microsoft.Rtc.Management.AD.OUIdParameter"}
	fqdnType     = &value.Type{Name: "Microsoft.Rtc.Management.ADConnect.Core.Fqdn"}
	xdsType      = &value.Type{Name: "Microsoft.Rtc.Management.Xds.XdsIdentity"}
	siteNameType = &value.Type{Name: "Microsoft.Rtc.Management.Xds.XdsGlobalRelativeIdentity"}
)

// XdsType is the type of XdsIdentity.
func XdsType() *value.Type { return xdsType }

// Type is XdsIdentity.
func (*XdsIdentity) Type() *value.Type { return xdsType }

// Text is the identity.
func (x *XdsIdentity) Text() string { return x.Typed }

// EqualTo compares with another identity or with text.
func (x *XdsIdentity) EqualTo(v any) bool {
	text, ok := plainText(v)
	return ok && value.Fold(text) == value.Fold(x.Typed)
}

// ParameterType is OUIdParameter.
func (OrganizationalUnit) ParameterType() *value.Type { return ouType }

// ConvertArgument takes text and directory objects.
func (OrganizationalUnit) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	if id := IdentityOf(v); id != nil {
		return OrganizationalUnit{id.DN, true}, nil
	}
	return convertText(v, ouType, func(s string) any { return OrganizationalUnit{s, true} })
}

// StoreArgument sets the unit.
func (o *OrganizationalUnit) StoreArgument(v any) { *o, _ = v.(OrganizationalUnit) }

// ParameterType is Fqdn.
func (Fqdn) ParameterType() *value.Type { return fqdnType }

// ConvertArgument takes text.
func (Fqdn) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	return convertText(v, fqdnType, func(s string) any { return Fqdn{s, true} })
}

// StoreArgument sets the name.
func (f *Fqdn) StoreArgument(v any) { *f, _ = v.(Fqdn) }

// ParameterType is XdsIdentity.
func (XdsName) ParameterType() *value.Type { return xdsType }

// ConvertArgument takes text and identities of policy objects.
func (XdsName) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	return convertText(v, xdsType, func(s string) any { return XdsName{s, true} })
}

// StoreArgument sets the identity.
func (x *XdsName) StoreArgument(v any) { *x, _ = v.(XdsName) }

// ParameterType is XdsGlobalRelativeIdentity.
func (SiteName) ParameterType() *value.Type { return siteNameType }

// ConvertArgument takes text.
func (SiteName) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	return convertText(v, siteNameType, func(s string) any { return SiteName{s, true} })
}

// StoreArgument sets the name.
func (s *SiteName) StoreArgument(v any) { *s, _ = v.(SiteName) }

func convertText(v any, t *value.Type, wrap func(string) any) (any, error) {
	if value.IsNull(v) {
		return nil, nil
	}
	text, ok := plainText(v)
	if !ok {
		return nil, cannotConvert(v, t)
	}
	return wrap(text), nil
}
