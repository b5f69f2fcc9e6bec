package schema

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// UserID is a UserIdParameter: what names a user on the command line, as text or as an object. It is also the target of
// the errors about identities.
type UserID struct {
	// Typed is the text as given, or the DN of the object given.
	Typed string
	// Guid names the object when one was given; empty for text.
	Guid string
	set  bool
}

var userIDType = &value.Type{Name: "Microsoft.Rtc.Management.AD.UserIdParameter"}

// Type is UserIdParameter.
func (UserID) Type() *value.Type { return userIDType }

// ParameterType is UserIdParameter.
func (UserID) ParameterType() *value.Type { return userIDType }

// Text is the identity as typed.
func (u UserID) Text() string { return u.Typed }

// Given reports whether there is an identity at all.
func (u UserID) Given() bool { return u.set }

// NewUserID is an identity given as text.
func NewUserID(text string) UserID { return UserID{Typed: text, set: true} }

// ConvertArgument takes text, numbers, GUIDs and directory objects. Other objects are refused, so that the binder goes on
// to their Identity property.
func (UserID) ConvertArgument(_ *pipeline.Proc, v any) (any, error) {
	if value.IsNull(v) {
		return nil, nil
	}
	if id := IdentityOf(v); id != nil {
		return UserID{Typed: id.DN, Guid: id.Guid, set: true}, nil
	}
	if u, ok := value.Base(v).(UserID); ok {
		return u, nil
	}
	text, ok := plainText(v)
	if !ok {
		return nil, cannotConvert(v, userIDType)
	}
	return NewUserID(text), nil
}

// StoreArgument sets the identity.
func (u *UserID) StoreArgument(v any) { *u, _ = v.(UserID) }

// plainText gives the text of values that are text or a number.
func plainText(v any) (string, bool) {
	switch b := value.Base(v).(type) {
	case string:
		return b, true
	case int32, int64, uint8, int8, int16, uint16, uint32, uint64, float32, float64, bool, value.Decimal, value.Char, value.Guid:
		return value.ToString(b), true
	case *PolicyRef:
		return b.Name, true
	case *XdsIdentity:
		return b.Typed, true
	}
	return "", false
}

// cannotConvert is the error of a value that a parameter type does not take.
func cannotConvert(v any, t *value.Type) error {
	return errs.NewException(errs.PSInvalidCastType, `Cannot convert the "%s" value of type "%s" to type "%s".`, value.ToString(v), value.TypeOf(v).Name, t.Name)
}
