package compile

import (
	"os"

	"csshell/cmdlets"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// ScriptFile is what a command of kind ExternalScript refers to.
type ScriptFile struct{ Path string }

// NewScript returns the command of a script file.
func NewScript(path, name string) *cmdlets.Command {
	return &cmdlets.Command{Name: name, Kind: cmdlets.ExternalScript, Definition: path, Info: &ScriptFile{path}}
}

// Function reads, parses and declares the script.
func (s *ScriptFile) Function(e *Engine) (*Function, error) {
	text, err := os.ReadFile(s.Path)
	if err != nil {
		return nil, errs.New("UnauthorizedAccessException", errs.PermissionDenied, s.Path, errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", s.Path)
	}
	sb, err := e.parse(s.Path, DecodeScript(text))
	if err != nil {
		return nil, err
	}
	if err := e.require(sb); err != nil {
		return nil, err
	}
	c := e.topCompiler()
	if err := c.usings(sb); err != nil {
		return nil, err
	}
	body := c.newBody(sb, "", nil)
	body.File = s.Path
	fn := e.NewFunction(baseName(s.Path), body, nil)
	fn.Command.Kind = cmdlets.ExternalScript
	fn.Command.Definition = s.Path
	return fn, nil
}

func baseName(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' || path[i] == '\\' {
			return path[i+1:]
		}
	}
	return path
}

// DecodeScript is the text of a script file: UTF-8 with or without a mark, or UTF-16 with one.
func DecodeScript(b []byte) string {
	if len(b) >= 2 && (b[0] == 0xFF && b[1] == 0xFE || b[0] == 0xFE && b[1] == 0xFF) {
		return decodeUTF16(b[2:], b[0] == 0xFE)
	}
	if len(b) >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF {
		b = b[3:]
	}
	return string(b)
}

func decodeUTF16(b []byte, big bool) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		lo, hi := b[2*i], b[2*i+1]
		if big {
			lo, hi = hi, lo
		}
		units[i] = uint16(lo) | uint16(hi)<<8
	}
	return value.FromUnits(units)
}

// require checks the #requires lines of a script.
func (e *Engine) require(sb *syntax.ScriptBlock) error {
	r := sb.Requires
	if r == nil {
		return nil
	}
	name := fileOf(sb)
	if r.Version != "" && versionAfter(r.Version, 7, 6) {
		return requires("ScriptRequiresUnmatchedPSVersion", "The script '%s' cannot be run because it contained a \"#requires\" statement for PowerShell %s. The version of PowerShell that is required by the script does not match the currently running version of PowerShell 7.6.0.", baseName(name), r.Version)
	}
	for _, ed := range r.Editions {
		if !equalLabel(ed, "Core") {
			return requires("ScriptRequiresUnmatchedPSEdition", "The script '%s' cannot be run because it contained a \"#requires\" statement for PowerShell editions '%s'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.", baseName(name), ed)
		}
	}
	if r.Elevated && os.Geteuid() != 0 {
		return requires("ScriptRequiresElevation", "The script '%s' cannot be run because it contains a \"#requires\" statement for running as Administrator. The current PowerShell session is not running as Administrator. Start PowerShell by using the Run as Administrator option, and then try running the script again.", baseName(name))
	}
	for _, m := range r.Modules {
		if e.HasModule != nil && !e.HasModule(m) {
			return requires("ScriptRequiresMissingModules", "The script '%s' cannot be run because the following modules that are specified by the \"#requires\" statements of the script are missing: The module '%s' cannot be found..", baseName(name), m)
		}
	}
	return nil
}

func requires(id, format string, args ...any) error {
	return errs.New(id, errs.ResourceUnavailable, args[0], errs.ScriptRequiresType, format, args...)
}

func versionAfter(v string, major, minor int) bool {
	parts := [2]int{}
	at := 0
	for _, r := range v {
		if r == '.' {
			if at++; at > 1 {
				break
			}
			continue
		}
		parts[at] = parts[at]*10 + int(r-'0')
	}
	return parts[0] > major || parts[0] == major && parts[1] > minor
}

// DeclareScript returns the declaration of a script file, with its parameters and help; a command of another kind, or a
// script that does not parse, as it is.
func (e *Engine) DeclareScript(c *cmdlets.Command) *cmdlets.Command {
	s, ok := c.Info.(*ScriptFile)
	if !ok {
		return c
	}
	fn, err := s.Function(e)
	if err != nil {
		return c
	}
	return fn.Command
}
