package drive

import (
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Drive is a PSDriveInfo: a name for a place in a provider.
type Drive struct {
	Name        string
	Provider    *Provider
	Root        string
	Description string
	// Current is the location on the drive, relative to its root, without a separator in front.
	Current string
	// scope is the scope in which the drive is visible, nil everywhere.
	scope any
}

var driveType = &value.Type{Name: "System.Management.Automation.PSDriveInfo", Ext: &types.Declared{Def: driveDef}}

// Type is PSDriveInfo.
func (*Drive) Type() *value.Type { return driveType }

// Text is the drive's name.
func (d *Drive) Text() string { return d.Name }

// slash reports whether this is the drive "/", whose paths have no name in front.
func (d *Drive) slash() bool { return d.Name == "/" }

// Show is the path of what lies at rel below the root, as users see it: "/a/b", "Data:/in", "Env:/PATH".
func (d *Drive) Show(rel string) string {
	if d.slash() {
		return "/" + rel
	}
	return d.Name + ":/" + rel
}

// relative is the part of an absolute file path below the root.
func (d *Drive) relative(path string) string {
	return strings.Trim(strings.TrimPrefix(path, strings.TrimRight(d.Root, "/")), "/")
}

// file is the absolute path of what lies at rel below the root.
func (d *Drive) file(rel string) string {
	root := strings.TrimRight(d.Root, "/")
	if rel == "" && root != "" {
		return root
	}
	return root + "/" + rel
}

func driveDef() *types.Def {
	of := func(in types.In) *Drive { return in.Self.(*Drive) }
	return &types.Def{Members: []types.Row{
		{Text: "string CurrentLocation {get;set;}", Do: func(in types.In) (any, error) { return of(in).Current, nil }},
		{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return of(in).Name, nil }},
		{Text: "System.Management.Automation.ProviderInfo Provider {get;}", Do: func(in types.In) (any, error) { return of(in).Provider, nil }},
		{Text: "string Root {get;}", Do: func(in types.In) (any, error) { return of(in).Root, nil }},
		{Text: "string Description {get;set;}", Do: func(in types.In) (any, error) { return of(in).Description, nil },
			Set: func(in types.In) error { of(in).Description = in.Str(0); return nil }},
		{Text: "System.Nullable[long] MaximumSize {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "pscredential Credential {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "string DisplayRoot {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "bool VolumeSeparatedByColon {get;}", Do: func(in types.In) (any, error) { return !of(in).slash(), nil }},
		{Text: "string ToString()", Do: func(in types.In) (any, error) { return of(in).Name, nil }},
	}, Extra: []types.Extra{
		{Kind: value.ScriptProperty, Name: "Used", Get: usedSpace}, {Kind: value.ScriptProperty, Name: "Free", Get: freeSpace},
	}}
}

// Location is where a session is: a place on a drive. It is the PathInfo that Get-Location and $PWD give.
type Location struct {
	Drive *Drive
	// Rel is the place relative to the drive's root, without a separator in front.
	Rel string
	// path and inner are those of a provider-qualified place, which is on no drive.
	path, inner string
	provider    *Provider
}

var pathInfoType = &value.Type{Name: "System.Management.Automation.PathInfo", Ext: &types.Declared{Def: pathInfoDef}}

// Type is PathInfo.
func (*Location) Type() *value.Type { return pathInfoType }

// Text is the path.
func (l *Location) Text() string { return l.Path() }

// Path is the place as users see it.
func (l *Location) Path() string {
	if l.Drive == nil {
		return l.path
	}
	return l.Drive.Show(l.Rel)
}

// Provider is the provider of the place.
func (l *Location) Provider() *Provider {
	if l.Drive == nil {
		return l.provider
	}
	return l.Drive.Provider
}

// Inner is the place in the provider's own terms: an absolute path of the file system, or the name of an item.
func (l *Location) Inner() string {
	switch {
	case l.Drive == nil:
		return l.inner
	case l.Drive.Provider.Files():
		return l.Drive.file(l.Rel)
	}
	return l.Rel
}

func pathInfoDef() *types.Def {
	of := func(in types.In) *Location { return in.Self.(*Location) }
	return &types.Def{Members: []types.Row{
		{Text: "System.Management.Automation.PSDriveInfo Drive {get;}", Do: func(in types.In) (any, error) {
			if d := of(in).Drive; d != nil {
				return d, nil
			}
			return nil, nil
		}},
		{Text: "System.Management.Automation.ProviderInfo Provider {get;}", Do: func(in types.In) (any, error) { return of(in).Provider(), nil }},
		{Text: "string ProviderPath {get;}", Do: func(in types.In) (any, error) { return of(in).Inner(), nil }},
		{Text: "string Path {get;}", Do: func(in types.In) (any, error) { return of(in).Path(), nil }},
		{Text: "string ToString()", Do: func(in types.In) (any, error) { return of(in).Path(), nil }},
	}}
}
