package drive

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Provider is a kind of store: the file system, or one of the flat stores of the session.
type Provider struct {
	// Name and Module: "FileSystem", "Microsoft.PowerShell.Core".
	Name, Module string
	// Capabilities is the text of its ProviderCapabilities.
	Capabilities string
	// Home is what ~ stands for, empty for nothing.
	Home string
	// flat holds the items, nil for the file system.
	flat Flat
	list func() []any
}

// Flat is a store whose items have names and no folders: Env, Variable, Function, Alias.
type Flat interface {
	// Items lists the items in the order of their names.
	Items(p *pipeline.Proc) ([]Entry, error)
	// Find returns the item of that name.
	Find(p *pipeline.Proc, name string) (Entry, bool, error)
	// Put makes or changes an item.
	Put(p *pipeline.Proc, name string, v any, force bool) error
	// Remove removes an item.
	Remove(p *pipeline.Proc, name string, force bool) error
	// Cases reports whether names differ by upper and lower case.
	Cases() bool
}

// Entry is an item of a flat store: its name, the object that Get-Item gives, and its content.
type Entry struct {
	Name            string
	Object, Content any
}

// Files reports whether this is the file system.
func (p *Provider) Files() bool { return p.flat == nil }

// Flat is the store, nil for the file system.
func (p *Provider) Flat() Flat { return p.flat }

// FullName is the name with its module in front.
func (p *Provider) FullName() string { return p.Module + `\` + p.Name }

var providerType = &value.Type{Name: "System.Management.Automation.ProviderInfo", Ext: &types.Declared{Def: providerDef}}

// Type is ProviderInfo.
func (*Provider) Type() *value.Type { return providerType }

// Text is the full name.
func (p *Provider) Text() string { return p.FullName() }

func providerDef() *types.Def {
	of := func(in types.In) *Provider { return in.Self.(*Provider) }
	return &types.Def{Members: []types.Row{
		{Text: "type ImplementingType {get;}", Do: func(in types.In) (any, error) {
			return types.Find("Microsoft.PowerShell.Commands." + of(in).Name + "Provider"), nil
		}},
		{Text: "string HelpFile {get;}", Do: func(types.In) (any, error) { return "System.Management.Automation.dll-Help.xml", nil }},
		{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return of(in).Name, nil }},
		{Text: "string PSSnapIn {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "string ModuleName {get;}", Do: func(in types.In) (any, error) { return of(in).Module, nil }},
		{Text: "psmoduleinfo Module {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "string Description {get;set;}", Do: func(types.In) (any, error) { return "", nil }},
		{Text: "System.Management.Automation.Provider.ProviderCapabilities Capabilities {get;}", Do: func(in types.In) (any, error) { return of(in).Capabilities, nil }},
		{Text: "string Home {get;set;}", Do: func(in types.In) (any, error) { return of(in).Home, nil },
			Set: func(in types.In) error { of(in).Home = in.Str(0); return nil }},
		{Text: "System.Collections.ObjectModel.Collection[psdriveinfo] Drives {get;}", Do: func(in types.In) (any, error) {
			return value.NewArray(of(in).list()...), nil
		}},
	}}
}
