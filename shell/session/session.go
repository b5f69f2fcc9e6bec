// Package session is one running shell: the language's engine with its variables, aliases, locations, history, host and
// clock. A process can hold many sessions; nothing here is shared between them but what never changes.
package session

import (
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"time"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/compile"
	"csshell/shell/frame"
)

// Options are what a session starts with.
type Options struct {
	// Registry holds the built-in commands.
	Registry *cmdlets.Registry
	// Host is the way to the user.
	Host *Console
	// Now is the session's clock; nil is the machine's.
	Now func() time.Time
	// Location is the folder to start in; empty for that of the process.
	Location string
	// Services are further services for cmdlets, such as the store's.
	Services []any
}

// Session is one running shell.
type Session struct {
	// Engine is the language.
	*compile.Engine
	host     *Console
	now      func() time.Time
	space    *drive.Space
	services []any
	// found remembers which of them answers to an interface.
	found      sync.Map
	display    *format.Display
	history    history
	modules    modules
	random     *types.Random
	aliasNotes map[string]cmdlets.AliasInfo
	// Nested runs a prompt inside a command until exit, nil where there is none.
	Nested func()

	nesting    int32
	shouldExit *int32
	cultures   cultures
}

// New returns a session.
func New(o Options) *Session {
	s := &Session{host: o.Host, now: o.Now, services: o.Services}
	if s.now == nil {
		s.now = time.Now
	}
	folder := o.Location
	if folder == "" {
		folder, _ = os.Getwd()
	}
	s.space = drive.NewSpace(filepath.Clean(folder), s)
	s.Engine = compile.New(s, o.Registry, s.consoleStreams())
	s.Engine.Find = s.findProgram
	s.Engine.Native = s.native
	s.Engine.Autoload = s.autoload
	s.Engine.HasModule = s.hasModule
	s.define()
	s.defineAliases()
	s.display = format.NewDisplay(o.Host.out, o.Host.Width(), s.Global.Proc)
	return s
}

// Host is the way to the user.
func (s *Session) Host() pipeline.Host { return s.host }

// Now is the session's clock.
func (s *Session) Now() time.Time { return s.now() }

// Location is the current folder.
func (s *Session) Location() string { return s.space.Folder() }

// SetLocation changes the current folder to an absolute path, which exists.
func (s *Session) SetLocation(path string) { s.space.SetFolder(path) }

// RecordError puts an error into $Error.
func (s *Session) RecordError(r *errs.Record) { s.Engine.Record(r) }

// Compile makes a script block of a text.
func (s *Session) Compile(text string) (pipeline.Block, error) {
	b, err := s.Engine.Compile("", text)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// Service sets target, a pointer to an interface variable, to the service of that kind. Which one it is never changes, so
// it is looked for once: members are read through a service, one read after another.
func (s *Session) Service(target any) bool {
	v := reflect.ValueOf(target).Elem()
	found, known := s.found.Load(v.Type())
	if !known {
		found = s.provider(v.Type())
		s.found.Store(v.Type(), found)
	}
	if found == nil {
		return false
	}
	v.Set(reflect.ValueOf(found))
	return true
}

// provider is the session itself or the first service that implements an interface, nil for none.
func (s *Session) provider(kind reflect.Type) any {
	if reflect.TypeOf(s).Implements(kind) {
		return s
	}
	for _, x := range s.services {
		if reflect.TypeOf(x).Implements(kind) {
			return x
		}
	}
	return nil
}

// Variable returns the value of a variable as the running command's caller sees it.
func (s *Session) Variable(name string) (any, bool) {
	f, n := s.scope(name)
	if f != s.Current {
		return f.Own(value.Fold(n))
	}
	return f.Find(value.Fold(n))
}

// SetVariable assigns a variable in the caller's scope or the one that the name carries.
func (s *Session) SetVariable(name string, v any) error {
	f, n := s.scope(name)
	return s.Engine.Assign(f, n, v)
}

// scope takes the scope off a name.
func (s *Session) scope(name string) (*frame.Frame, string) {
	for i := 0; i < len(name); i++ {
		if name[i] != ':' {
			continue
		}
		switch value.Fold(name[:i]) {
		case "global":
			return s.Global, name[i+1:]
		case "script":
			return s.Current.Script(), name[i+1:]
		case "local", "private", "variable":
			return s.Current, name[i+1:]
		}
	}
	return s.Current, name
}

// Run runs a command by name.
func (s *Session) Run(p *pipeline.Proc, command string, named *value.Hashtable, args []any, input func(pipeline.Sink) error, out pipeline.Sink) error {
	return s.Engine.Invoke(p, command, named, args, input, out)
}
