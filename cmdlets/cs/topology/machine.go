package topology

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// A machine is a computer of a pool. It prints as its name, so that a pool's list of computers can be read.
type machine struct{ fqdn, pool string }

var machineType = &value.Type{Name: deployNamespace + "Machine", Ext: &types.Declared{Def: machineDef}}

// Type is Machine.
func (*machine) Type() *value.Type { return machineType }

// Text is the name.
func (m *machine) Text() string { return m.fqdn }

func machineDef() *types.Def {
	read := func(f func(*machine) string) func(types.In) (any, error) {
		return func(in types.In) (any, error) { return f(in.Self.(*machine)), nil }
	}
	name := read(func(m *machine) string { return m.fqdn })
	return &types.Def{Members: []types.Row{
		{Text: "string Identity {get;}", Do: name},
		{Text: "string Pool {get;}", Do: read(func(m *machine) string { return m.pool })},
		{Text: "string Fqdn {get;}", Do: name},
		{Text: "string ToString()", Do: name},
	}}
}
