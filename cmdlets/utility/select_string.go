package utility

import (
	"os"
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// selectString is Select-String.
type selectString struct {
	cmdlets.Base
	Pattern       []string       `pos:"0" mandatory:"" help:"The regular expressions, or texts with SimpleMatch."`
	InputObject   any            `set:"Object ObjectRaw" mandatory:"" pipe:"value" check:"allownull allowemptystring" help:"The texts."`
	Path          []string       `pos:"1" set:"File FileRaw" mandatory:"" pipe:"name" complete:"path" help:"The files."`
	LiteralPath   []string       `set:"LiteralFile LiteralFileRaw" mandatory:"" pipe:"name" alias:"PSPath,LP" complete:"path" help:"The files, taken as they are."`
	SimpleMatch   bool           `help:"The patterns are texts."`
	CaseSensitive bool           `help:"Upper and lower case differ."`
	Culture       string         `check:"notnull" help:"The culture whose letters count."`
	Quiet         bool           `set:"Object File LiteralFile" help:"Only whether there is a match."`
	Raw           bool           `set:"ObjectRaw FileRaw LiteralFileRaw" mandatory:"" help:"The lines themselves."`
	List          bool           `help:"Only the first match of a file."`
	NoEmphasis    bool           `help:"Do not mark the matches."`
	Include       []string       `check:"notnullorempty" help:"Only files with such names."`
	Exclude       []string       `check:"notnullorempty" help:"No files with such names."`
	NotMatch      bool           `help:"The lines that do not match."`
	AllMatches    bool           `help:"All matches of a line."`
	Encoding      drive.Encoding `check:"notnullorempty" complete:"encoding" help:"The encoding of the files."`
	Context       []int32        `check:"notnullorempty count(1,2)" range:"0,2147483647" help:"How many lines before and behind a match to show."`

	patterns []*types.Regexp
	piped    *lineScan
	found    bool
}

func selectStringCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Select-String", Module: module, Class: "Microsoft.PowerShell.Commands.SelectStringCommand", DefaultSet: "File",
		Doc: &cmdlets.Doc{Synopsis: "Finds text in strings and files.", Examples: []cmdlets.Example{{Code: "'apple', 'pear' | Select-String 'ea'"}}},
	}, func() *selectString { return &selectString{} })
}

// Begin compiles the patterns.
func (s *selectString) Begin(*pipeline.Proc) error {
	for _, text := range s.Pattern {
		if s.SimpleMatch {
			text = types.EscapePattern(text)
		}
		re, err := types.PatternOf(text, !s.CaseSensitive)
		if err != nil {
			return errs.New("InvalidRegex", errs.InvalidArgument, text, errs.ArgumentType, "The string %s is not a valid regular expression: %s", text, err.Error())
		}
		s.patterns = append(s.patterns, re)
	}
	s.piped = &lineScan{s: s, path: "InputStream"}
	return nil
}

// Process looks at a text or at files.
func (s *selectString) Process(p *pipeline.Proc, _ any) error {
	if len(s.Path)+len(s.LiteralPath) == 0 {
		return s.object(p)
	}
	for _, path := range s.LiteralPath {
		if err := s.file(p, fullPath(p, path)); err != nil {
			return err
		}
	}
	for _, path := range s.Path {
		found, err := filesOf(p, path)
		if err != nil {
			if err := p.WriteError(errs.Of(err)); err != nil {
				return err
			}
		}
		for _, f := range found {
			if err := s.file(p, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// object looks at one piped object: a file's contents, or the object's text as one line.
func (s *selectString) object(p *pipeline.Proc) error {
	if t := value.TypeOf(s.InputObject); t != nil && t.Name == "System.IO.FileInfo" {
		name, _, _ := types.Get(p, s.InputObject, "FullName")
		return s.file(p, value.ToString(name))
	}
	return s.piped.line(p, value.ToString(s.InputObject))
}

func (s *selectString) file(p *pipeline.Proc, path string) error {
	if !s.wanted(filepath.Base(path)) {
		return nil
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return p.WriteError(errs.New("ItemNotFound", errs.ObjectNotFound, path, errs.ItemNotFoundType, "Cannot find path '%s' because it does not exist.", path))
	}
	scan := &lineScan{s: s, path: path}
	text := strings.TrimSuffix(strings.ReplaceAll(drive.ReadText(b, s.Encoding.Or(types.UTF8NoBOM)), "\r\n", "\n"), "\n")
	if text == "" {
		return nil
	}
	for _, l := range strings.Split(text, "\n") {
		if err := scan.line(p, l); err != nil {
			return err
		}
		if scan.enough {
			break
		}
	}
	return scan.end(p)
}

func (s *selectString) wanted(name string) bool {
	ok := len(s.Include) == 0
	for _, w := range s.Include {
		ok = ok || value.Like(w, true).Match(name)
	}
	for _, w := range s.Exclude {
		ok = ok && !value.Like(w, true).Match(name)
	}
	return ok
}

// End shows the context that is still open.
func (s *selectString) End(p *pipeline.Proc) error { return s.piped.end(p) }
