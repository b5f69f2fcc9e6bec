package main

import (
	"encoding/base64"
	"os"
	"sort"
	"strings"
	"unicode/utf16"
)

// usageError is a mistake on the command line; it ends with code 64.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

// startup is what the command line asks for.
type startup struct {
	command, file, workingDir, clock, database string
	hasCommand, hasFile, stdin, demo           bool
	noExit, noProfile, noLogo, nonInteractive  bool
	version, help                              bool
	args                                       []string
	commandArgs                                bool
}

// option is one switch of the command line: how short it may be cut, and what it does with the words behind it.
type option struct {
	name string
	min  int
	// take applies the switch to the remaining words and returns those that are left.
	take func(s *startup, rest []string) ([]string, error)
}

func flag(set func(*startup)) func(*startup, []string) ([]string, error) {
	return func(s *startup, rest []string) ([]string, error) {
		set(s)
		return rest, nil
	}
}

func word(name string, set func(*startup, string) error) func(*startup, []string) ([]string, error) {
	return func(s *startup, rest []string) ([]string, error) {
		if len(rest) == 0 && name == "WorkingDirectory" {
			return nil, &usageError{"Cannot process the command because -WorkingDirectory requires an argument that is a directory path."}
		}
		if len(rest) == 0 {
			return nil, &usageError{"The -" + name + " option needs a value."}
		}
		return rest[1:], set(s, rest[0])
	}
}

func text(name string, field func(*startup) *string) func(*startup, []string) ([]string, error) {
	return word(name, func(s *startup, v string) error { *field(s) = v; return nil })
}

// refuse is a switch that is not there yet: ignoring it would change what its user meant to protect.
func refuse(name string) func(*startup, []string) ([]string, error) {
	return func(*startup, []string) ([]string, error) {
		return nil, &usageError{"The -" + name + " option is not available."}
	}
}

var options = []option{
	{"command", 1, takeCommand},
	{"file", 1, takeFile},
	{"help", 1, flag(func(s *startup) { s.help = true })},
	{"?", 1, flag(func(s *startup) { s.help = true })},
	{"version", 1, flag(func(s *startup) { s.version = true })},
	{"noexit", 3, flag(func(s *startup) { s.noExit = true })},
	{"noprofile", 3, flag(func(s *startup) { s.noProfile = true })},
	{"nologo", 3, flag(func(s *startup) { s.noLogo = true })},
	{"noninteractive", 4, flag(func(s *startup) { s.nonInteractive = true })},
	{"noprofileloadtime", 17, flag(func(*startup) {})},
	{"interactive", 1, flag(func(s *startup) { s.nonInteractive = false })},
	{"encodedcommand", 1, takeEncoded},
	{"ec", 2, takeEncoded},
	{"executionpolicy", 2, word("ExecutionPolicy", checkPolicy)},
	{"ep", 2, word("ExecutionPolicy", checkPolicy)},
	{"outputformat", 1, word("OutputFormat", checkFormat)},
	{"of", 2, word("OutputFormat", checkFormat)},
	{"inputformat", 3, word("InputFormat", checkFormat)},
	{"if", 2, word("InputFormat", checkFormat)},
	{"workingdirectory", 2, text("WorkingDirectory", func(s *startup) *string { return &s.workingDir })},
	{"wd", 2, text("WorkingDirectory", func(s *startup) *string { return &s.workingDir })},
	{"login", 1, flag(func(*startup) {})},
	{"commandwithargs", 15, takeCommandWithArgs},
	{"cwa", 3, takeCommandWithArgs},
	{"configurationname", 6, text("ConfigurationName", func(*startup) *string { return new(string) })},
	{"settingsfile", 8, text("SettingsFile", func(*startup) *string { return new(string) })},
	{"custompipename", 3, text("CustomPipeName", func(*startup) *string { return new(string) })},
	{"demo", 2, flag(func(s *startup) { s.demo = true })},
	{"clock", 3, text("Clock", func(s *startup) *string { return &s.clock })},
	{"database", 2, text("Database", func(s *startup) *string { return &s.database })},
	{"dryrun", 2, refuse("DryRun")},
	{"role", 2, refuse("Role")},
	{"as", 2, refuse("As")},
}

// parseFlags reads the command line. The first word that is no switch is the script file; all behind it is the script's.
func parseFlags(words []string) (*startup, error) {
	s := &startup{}
	for len(words) > 0 {
		w := words[0]
		if w == "-" {
			s.stdin = true
			return s, nil
		}
		o := match(w)
		if o == nil {
			if err := misspelt(w); err != nil {
				return nil, err
			}
			return s, s.script(words)
		}
		rest, err := o.take(s, words[1:])
		if err != nil {
			return nil, err
		}
		if s.help || s.version {
			return s, nil
		}
		words = rest
	}
	return s, nil
}

// misspelt is the error of a word that looks like a switch cut too short, with what it could mean; nil when it may be a
// file.
func misspelt(w string) error {
	if !strings.HasPrefix(w, "-") {
		return nil
	}
	if _, err := os.Stat(w); err == nil {
		return nil
	}
	name := strings.ToLower(strings.TrimLeft(w, "-"))
	text := ""
	for _, o := range options {
		if name != "" && strings.HasPrefix(o.name, name) {
			text += "\n  -" + o.name
		}
	}
	if text == "" {
		return nil
	}
	lines := strings.Split(text[1:], "\n")
	sort.Strings(lines)
	return &usageError{"Invalid argument '" + w + "', did you mean:\n\n" + strings.Join(lines, "\n")}
}

// match finds the switch that a word is, in any case and cut down to its shortest form; nil when it is none.
func match(w string) *option {
	name := strings.TrimPrefix(strings.TrimPrefix(w, "-"), "-")
	if name == w {
		name = strings.TrimPrefix(w, "/")
	}
	if name == w || name == "" {
		return nil
	}
	name = strings.ToLower(name)
	var found *option
	for i := range options {
		o := &options[i]
		if o.name == name {
			return o
		}
		if found == nil && len(name) >= o.min && strings.HasPrefix(o.name, name) {
			found = o
		}
	}
	return found
}

func (s *startup) script(words []string) error {
	s.file, s.hasFile, s.args = words[0], true, words[1:]
	return nil
}

func takeCommand(s *startup, rest []string) ([]string, error) {
	if s.hasCommand {
		return nil, &usageError{"Only one command may be given."}
	}
	if len(rest) == 0 {
		return nil, &usageError{"Cannot process the command because of a missing parameter. A command must follow -Command."}
	}
	s.hasCommand = true
	if rest[0] == "-" {
		if len(rest) > 1 {
			return nil, &usageError{"'-' was specified with the -Command parameter; no other arguments to -Command are permitted."}
		}
		s.stdin = true
		return nil, nil
	}
	s.command = strings.Join(rest, " ")
	return nil, nil
}

func takeCommandWithArgs(s *startup, rest []string) ([]string, error) {
	if len(rest) == 0 {
		return nil, &usageError{"Cannot process the command because of a missing parameter. A command must follow -CommandWithArgs."}
	}
	s.hasCommand, s.commandArgs, s.command, s.args = true, true, rest[0], rest[1:]
	return nil, nil
}

func takeFile(s *startup, rest []string) ([]string, error) {
	if len(rest) == 0 {
		return nil, &usageError{"The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again."}
	}
	if rest[0] == "-" {
		s.stdin = true
		return nil, nil
	}
	return nil, s.script(rest)
}

func takeEncoded(s *startup, rest []string) ([]string, error) {
	if s.hasCommand || len(rest) == 0 {
		return nil, &usageError{"Cannot process the command because of a missing parameter. A command must follow -EncodedCommand."}
	}
	b, err := base64.StdEncoding.DecodeString(rest[0])
	if err != nil || len(b)%2 != 0 {
		return nil, &usageError{"Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded."}
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	s.hasCommand, s.command = true, string(utf16.Decode(units))
	return rest[1:], nil
}

func checkPolicy(_ *startup, v string) error {
	for _, p := range []string{"Default", "RemoteSigned", "AllSigned", "Restricted", "Unrestricted", "Bypass", "Undefined"} {
		if strings.EqualFold(p, v) {
			return nil
		}
	}
	return &usageError{"Invalid ExecutionPolicy value '" + v + "'."}
}

func checkFormat(_ *startup, v string) error {
	if strings.EqualFold(v, "text") {
		return nil
	}
	if strings.EqualFold(v, "xml") {
		return &usageError{"The format XML is not supported; only Text is."}
	}
	return &usageError{"Cannot process the command because of an incorrect parameter value. \"" + v + "\" is not a valid format.\nValid formats are:\nText\nXML\nNone"}
}
