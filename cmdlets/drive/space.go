package drive

import (
	"os"
	"path/filepath"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Space is the drives and locations of one session.
type Space struct {
	providers []*Provider
	drives    []*Drive
	current   Location
	files     Location // the location on the last drive of the file system
	stacks    map[string][]Location
	past      history
	stackName string
	scopes    func() Scopes
	process   string
}

// Scopes tells the scopes of the language apart, because drives live in scopes. The session implements it.
type Scopes interface {
	// ScopeKey returns what identifies a scope: "global", "script", "local" or a number counted outwards.
	ScopeKey(scope string) (any, error)
	// ScopeVisible reports whether the scope is one of those that the running command sees.
	ScopeVisible(key any) bool
}

// Owner is the service by which cmdlets reach the space of their session.
type Owner interface{ Space() *Space }

// Of returns the session's space.
func Of(p *pipeline.Proc) *Space {
	var o Owner
	if p.Session.Service(&o) {
		return o.Space()
	}
	return NewSpace(p.Session.Location(), nil)
}

// NewSpace returns the drives that every session starts with, at a folder. scopes may be nil.
func NewSpace(folder string, scopes Scopes) *Space {
	s := &Space{stacks: map[string][]Location{}, process: folder}
	if scopes != nil {
		s.scopes = func() Scopes { return scopes }
	}
	core := "Microsoft.PowerShell.Core"
	home := homeFolder()
	fs := &Provider{Name: "FileSystem", Module: core, Capabilities: "Filter, ShouldProcess, Credentials", Home: home}
	s.providers = []*Provider{
		{Name: "Alias", Module: core, Capabilities: "ShouldProcess", flat: aliasStore{}},
		{Name: "Environment", Module: core, Capabilities: "ShouldProcess", flat: environmentStore{}},
		fs,
		{Name: "Function", Module: core, Capabilities: "ShouldProcess", flat: functionStore{}},
		{Name: "Variable", Module: core, Capabilities: "ShouldProcess", flat: variableStore{}},
	}
	for _, p := range s.providers {
		p.list = func() []any { return s.drivesOf(p) }
	}
	slash := &Drive{Name: "/", Provider: fs, Root: "/"}
	s.drives = []*Drive{
		slash, {Name: "Alias", Provider: s.providers[0], Description: "Drive that contains a view of the aliases stored in a session state."},
		{Name: "Env", Provider: s.providers[1], Description: "Drive that contains a view of the environment variables for the process."},
		{Name: "Function", Provider: s.providers[3], Description: "Drive that contains a view of the functions stored in a session state."},
		{Name: "Temp", Provider: fs, Root: tempRoot(), Description: "Drive that maps to the temporary directory path for the current user"},
		{Name: "Variable", Provider: s.providers[4], Description: "Drive that contains a view of those variables stored in a session state."},
	}
	s.SetFolder(folder)
	return s
}

func tempRoot() string { return strings.TrimRight(os.TempDir(), "/") + "/" }

func homeFolder() string {
	if h := os.Getenv("HOME"); h != "" {
		return h
	}
	h, _ := os.UserHomeDir()
	return h
}

// Home is the user's home folder.
func (s *Space) Home() string { return s.fileSystem().Home }

// SetFolder moves to a folder on the drive "/".
func (s *Space) SetFolder(path string) {
	s.SetLocation(Location{Drive: s.drives[0], Rel: strings.TrimPrefix(filepath.Clean(path), "/")})
}

// SetLocation moves to a place, which exists.
func (s *Space) SetLocation(l Location) {
	s.current = l
	if l.Drive != nil {
		l.Drive.Current = l.Rel
	}
	if l.Provider().Files() {
		s.files = l
	}
}

// Current is the location.
func (s *Space) Current() *Location { l := s.current; return &l }

// Folder is the location on the file system, an absolute path: native programs start in it.
func (s *Space) Folder() string { return s.files.Inner() }

// ProcessFolder is the folder to which .NET paths are relative.
func (s *Space) ProcessFolder() string { return s.process }

// SetProcessFolder changes the folder to which .NET paths are relative.
func (s *Space) SetProcessFolder(path string) { s.process = path }

func (s *Space) fileSystem() *Provider { return s.providers[2] }

// Providers lists the providers in the order of their names.
func (s *Space) Providers() []*Provider { return s.providers }

// Drives lists the drives that the running command sees.
func (s *Space) Drives() []*Drive {
	var out []*Drive
	for _, d := range s.drives {
		if s.visible(d) {
			out = append(out, d)
		}
	}
	return out
}

func (s *Space) visible(d *Drive) bool {
	return d.scope == nil || s.scopes == nil || s.scopes().ScopeVisible(d.scope)
}

func (s *Space) drivesOf(p *Provider) []any {
	var out []any
	for _, d := range s.Drives() {
		if d.Provider == p {
			out = append(out, d)
		}
	}
	return out
}

// FindDrive returns the drive of that name, nil for none; the newest one hides those of outer scopes.
func (s *Space) FindDrive(name string) *Drive {
	folded := value.Fold(name)
	for i := len(s.drives) - 1; i >= 0; i-- {
		if d := s.drives[i]; value.Fold(d.Name) == folded && s.visible(d) {
			return d
		}
	}
	return nil
}

// FindProvider returns the provider of a name with or without its module, nil for none.
func (s *Space) FindProvider(name string) *Provider {
	module := ""
	if i := strings.LastIndexByte(name, '\\'); i >= 0 {
		module, name = name[:i], name[i+1:]
	}
	for _, p := range s.providers {
		if strings.EqualFold(p.Name, name) && (module == "" || strings.EqualFold(module, p.Module)) {
			return p
		}
	}
	return nil
}
