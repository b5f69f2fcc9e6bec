package schema

import "csshell/pipeline/value"

// TypeNamed is the type of the rows with that name, nil for a name that is not declared here: completion of properties
// before anything has run.
func TypeNamed(name string) *value.Type {
	switch name {
	case UserName:
		return User().Type
	case PassedUserName:
		return PassedUser().Type
	case AccountName:
		return Account().Type
	case PhoneName:
		return Phone().Type
	case PinInfoName:
		return PinInfo().Type
	case PinResetName:
		return PinReset().Type
	case TaskOutputName:
		return TaskOutput().Type
	}
	return nil
}
