package drive

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// history is where the session was before, for Set-Location - and +.
type history struct{ before, after []Location }

// move goes to a place and notes where the session was.
func (s *Space) move(l Location) {
	s.past.before = append(s.past.before, s.current)
	s.past.after = nil
	s.SetLocation(l)
}

// Go changes the location to what a path names: one folder, or a drive.
func (s *Space) Go(p *pipeline.Proc, text string, literal bool) error {
	found, err := s.Resolve(p, text, &Choice{Literal: literal, Force: true})
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return NotFound(text)
	}
	if len(found) > 1 {
		return errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "Cannot set the location because path '%s' resolved to multiple containers. You can only the set location to a single container at a time.", text)
	}
	t := found[0]
	if !t.Container() {
		return NotFound(t.Message())
	}
	s.move(*t.Location())
	return nil
}

// Back goes to where the session was before; Forth undoes that.
func (s *Space) Back() error {
	return s.step(&s.past.before, &s.past.after, "backwards", "There is no location history left to navigate backwards.")
}

// Forth goes to where the session was before it went back.
func (s *Space) Forth() error {
	return s.step(&s.past.after, &s.past.before, "forwards", "There is no location history left to navigate forwards.")
}

func (s *Space) step(from, to *[]Location, _, message string) error {
	n := len(*from)
	if n == 0 {
		return errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.InvalidOperationType, "%s", message)
	}
	l := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, s.current)
	s.SetLocation(l)
	return nil
}

// LocationOf is the location on the provider's drive that was used last.
func (s *Space) LocationOf(p *Provider) *Location {
	if p.Files() {
		l := s.files
		return &l
	}
	for _, d := range s.drives {
		if d.Provider == p {
			return &Location{Drive: d, Rel: d.Current}
		}
	}
	return &Location{provider: p}
}

// stackKey is the key of a stack; the empty name is the current one's.
func (s *Space) stackKey(name string) string {
	if name == "" {
		name = s.stackName
	}
	if value.Fold(name) == "default" {
		return ""
	}
	return value.Fold(name)
}

// Push puts a location on a stack.
func (s *Space) Push(name string, l Location) {
	k := s.stackKey(name)
	s.stacks[k] = append(s.stacks[k], l)
}

// Pop goes to the location on the top of a stack. An empty current stack changes nothing; one that is not there is an error.
func (s *Space) Pop(p *pipeline.Proc, name string) error {
	k := s.stackKey(name)
	stack, ok := s.stacks[k]
	if len(stack) == 0 {
		if !ok && k != "" {
			return noStack(name)
		}
		return nil
	}
	l := stack[len(stack)-1]
	s.stacks[k] = stack[:len(stack)-1]
	if l.Provider().Files() && !(Path{l.Provider(), l.Drive, l.Inner()}).Container() {
		return NotFound(l.Inner())
	}
	s.move(l)
	return nil
}

func noStack(name string) *errs.Record {
	return errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "Cannot find location stack '%s'. It does not exist or it is not a container. (Parameter 'stackName')", name)
}

// UseStack makes a stack the current one; the empty name means the default one.
func (s *Space) UseStack(name string) error {
	if k := s.stackKey(name); name != "" && k != "" {
		if _, ok := s.stacks[k]; !ok {
			return noStack(name)
		}
	}
	s.stackName = name
	return nil
}

// Stack is a stack of locations as Get-Location -Stack writes it, the newest first.
func (s *Space) Stack(name string) (*Stack, bool) {
	k := s.stackKey(name)
	list, ok := s.stacks[k]
	if !ok && k != "" {
		return nil, false
	}
	shown := name
	if k == "" {
		shown = "default"
	}
	return &Stack{name: shown, items: list}, true
}

// Stack is a PathInfoStack.
type Stack struct {
	name  string
	items []Location
}

var stackType = &value.Type{Name: "System.Management.Automation.PathInfoStack", Interfaces: []*value.Type{value.ICollectionType}, Ext: &types.Declared{Def: stackDef}}

// Type is PathInfoStack.
func (*Stack) Type() *value.Type { return stackType }

// Len is the number of locations.
func (s *Stack) Len() int { return len(s.items) }

// Each calls yield for every location, the newest first.
func (s *Stack) Each(yield func(any) error) error {
	for i := len(s.items) - 1; i >= 0; i-- {
		l := s.items[i]
		if err := yield(&l); err != nil {
			return err
		}
	}
	return nil
}

func stackDef() *types.Def {
	return &types.Def{Members: []types.Row{
		{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return in.Self.(*Stack).name, nil }},
		{Text: "int Count {get;}", Do: func(in types.In) (any, error) { return int32(in.Self.(*Stack).Len()), nil }},
		{Text: "System.Management.Automation.PathInfo[] ToArray()", Do: func(in types.In) (any, error) {
			return value.NewArray(types.Elements(in.Self)...), nil
		}},
	}}
}

// AddDrive makes a drive visible in a scope.
func (s *Space) AddDrive(d *Drive, scope string) error {
	for _, old := range s.Drives() {
		if strings.EqualFold(old.Name, d.Name) {
			return errs.New("DriveAlreadyExists", errs.ResourceExists, d.Name, errs.SessionStateType, "A drive with the name '%s' already exists.", d.Name)
		}
	}
	if s.scopes != nil {
		key, err := s.scopes().ScopeKey(scope)
		if err != nil {
			return err
		}
		d.scope = key
	}
	s.drives = append(s.drives, d)
	return nil
}

// RemoveDrive takes a drive away.
func (s *Space) RemoveDrive(d *Drive) {
	for i, x := range s.drives {
		if x == d {
			s.drives = append(s.drives[:i:i], s.drives[i+1:]...)
			return
		}
	}
}
