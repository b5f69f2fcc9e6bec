package policy

import (
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline/value"
)

// The shorthands of the table of families.

func text(name, help string) setting {
	return setting{name: name, typ: value.StringType, nullable: true, help: help}
}

func description() setting { return text("Description", "A note about the policy.") }

func flag(name string, def bool, help string) setting {
	return setting{name: name, typ: value.BoolType, def: def, help: help}
}

// number is a [uint32] with bounds.
func number(name string, def, min, max uint32, help string) setting {
	return setting{name: name, typ: value.UInt32Type, def: def, min: min, max: max, help: help}
}

// large is a [uint64] with bounds.
func large(name string, def, min, max uint64, help string) setting {
	return setting{name: name, typ: value.UInt64Type, def: def, min: min, max: max, help: help}
}

// optional is a [uint32] that may be null, which is its default.
func optional(name string, min, max uint32, help string) setting {
	return setting{name: name, typ: value.UInt32Type, min: min, max: max, nullable: true, help: help}
}

// choice is a text out of a fixed set; the first word is the default.
func choice(name, help string, words ...string) setting {
	return setting{name: name, typ: value.StringType, def: words[0], words: words, help: help}
}

// member is a value of an enumeration; its first member is the default.
func member(name string, t *value.Type, help string) setting {
	return setting{name: name, typ: t, def: value.Enum{T: t, N: t.Enum.Values[0]}, help: help}
}

// span is a time span with a default in seconds.
func span(name string, seconds int64, help string) setting {
	return setting{name: name, typ: value.TimeSpanType, def: value.TimeSpan(seconds * value.TicksPerSecond), help: help}
}

var announcements = schema.EntryExitAnnouncements
