package schema

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// SipAddressType is the parameter that says how a SIP address is made.
type SipAddressType struct {
	Name  string
	Given bool
}

// Archiving is the parameter ExchangeArchivingPolicy; Name is empty for null.
type Archiving struct {
	Name  string
	Given bool
}

// ParameterType is AddressType.
func (SipAddressType) ParameterType() *value.Type { return AddressType }

// ConvertArgument takes the names of the members.
func (SipAddressType) ConvertArgument(p *pipeline.Proc, v any) (any, error) {
	name, err := memberName(p, v, AddressType)
	return SipAddressType{name, true}, err
}

// StoreArgument sets the type.
func (s *SipAddressType) StoreArgument(v any) { *s, _ = v.(SipAddressType) }

// ParameterType is the enumeration of the property.
func (Archiving) ParameterType() *value.Type { return ExchangeArchiving }

// ConvertArgument takes the names of the members.
func (Archiving) ConvertArgument(p *pipeline.Proc, v any) (any, error) {
	name, err := memberName(p, v, ExchangeArchiving)
	return Archiving{name, true}, err
}

// StoreArgument sets the member.
func (a *Archiving) StoreArgument(v any) { *a, _ = v.(Archiving) }

// memberName gives the name of a member of an enumeration, by the language's own cast.
func memberName(p *pipeline.Proc, v any, t *value.Type) (string, error) {
	c, err := types.Convert(p, v, t)
	if err != nil {
		return "", err
	}
	if e, ok := c.(value.Enum); ok {
		return EnumName(e), nil
	}
	return value.ToString(c), nil
}
