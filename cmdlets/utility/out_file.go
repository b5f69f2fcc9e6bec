package utility

import (
	"bufio"
	"os"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
	"csshell/pipeline/types"
)

// outFile is Out-File, which > and >> are too.
type outFile struct {
	cmdlets.Base
	cmdlets.Mutates
	FilePath    string             `pos:"0" mandatory:"" set:"ByPath" alias:"Path" complete:"path" help:"The file."`
	LiteralPath string             `mandatory:"" pipe:"name" set:"ByLiteralPath" alias:"PSPath,LP" complete:"path" help:"The file, taken literally."`
	Encoding    drive.Encoding     `pos:"1" check:"notnullorempty" help:"How to write the text; utf8 without byte order mark by default."`
	Append      bool               `help:"Keep what the file has."`
	Force       bool               `help:"Write into a read-only file too."`
	NoClobber   bool               `alias:"NoOverwrite" help:"Fail when the file is there already."`
	Width       cmdlets.Opt[int32] `range:"2,2147483647" help:"The number of columns."`
	NoNewline   bool               `help:"Leave all line breaks out."`
	InputObject any                `pipe:"value" help:"The objects to show."`

	display *format.Display
	file    *encodedFile
}

func outFileCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Out-File", Module: module, Class: "Microsoft.PowerShell.Commands.OutFileCommand", DefaultSet: "ByPath",
		Doc: &cmdlets.Doc{
			Synopsis: "Sends output to a file.",
			Examples: []cmdlets.Example{{Code: "Get-Variable | Out-File variables.txt"}},
		},
	}, func() *outFile { return &outFile{} })
}

// Begin opens the file.
func (c *outFile) Begin(p *pipeline.Proc) error {
	path, err := c.target(p)
	if err != nil {
		return err
	}
	if ok, err := p.ShouldProcess(path, "Output to File"); err != nil || !ok {
		return err
	}
	if c.file, err = c.open(path); err != nil {
		return err
	}
	opt := format.TextOptions(p, int(c.Width.Value))
	opt.NoNewline = c.NoNewline
	c.display = format.NewDisplayWith(c.file, opt, p)
	return nil
}

// target is the path of the file: that of the only file that fits a path with wildcards.
func (c *outFile) target(p *pipeline.Proc) (string, error) {
	text, literal := c.FilePath, false
	if c.LiteralPath != "" {
		text, literal = c.LiteralPath, true
	}
	return drive.Of(p).FileTarget(p, text, literal)
}

func (c *outFile) open(path string) (*encodedFile, error) {
	flags := os.O_WRONLY | os.O_CREATE
	encoding := c.Encoding.Or(types.UTF8NoBOM)
	switch {
	case c.Append:
		flags |= os.O_APPEND
	case c.NoClobber:
		flags |= os.O_EXCL
	default:
		flags |= os.O_TRUNC
	}
	f, err := os.OpenFile(path, flags, 0o666)
	if os.IsPermission(err) && c.Force {
		if item := types.StatItem(path); item != nil && item.SetReadOnly(false) == nil {
			f, err = os.OpenFile(path, flags, 0o666)
		}
	}
	if os.IsExist(err) && c.NoClobber {
		return nil, errs.New("NoClobber", errs.ResourceExists, path, errs.IOType, "The file '%s' already exists.", path)
	}
	if err != nil {
		return nil, &errs.Record{ID: "FileOpenFailure", Category: errs.OpenError, Exception: types.IOError(err, path)}
	}
	e := &encodedFile{file: f, out: bufio.NewWriterSize(f, 32<<10), encoding: encoding}
	if s, err := f.Stat(); err == nil && s.Size() == 0 {
		_, _ = e.out.Write(encoding.Preamble)
	}
	return e, nil
}

// Process shows one object.
func (c *outFile) Process(_ *pipeline.Proc, in any) error {
	if c.display == nil || in == pipeline.NoInput && c.InputObject == nil {
		return nil
	}
	return c.display.Write(c.InputObject)
}

// End closes the file.
func (c *outFile) End(p *pipeline.Proc) error {
	if c.display == nil {
		return nil
	}
	err := c.display.Close()
	c.display = nil
	if e := c.file.close(); err == nil {
		err = e
	}
	return err
}

// Close closes the file of a pipeline that ended early.
func (c *outFile) Close(*pipeline.Proc) error {
	if c.file != nil {
		return c.file.close()
	}
	return nil
}

// encodedFile writes UTF-8 text into a file in another encoding.
type encodedFile struct {
	file     *os.File
	out      *bufio.Writer
	encoding *types.Encoding
}

// Write encodes text.
func (e *encodedFile) Write(b []byte) (int, error) {
	if e.encoding.CodePage == 65001 {
		return e.out.Write(b)
	}
	_, err := e.out.Write(e.encoding.Encode(string(b)))
	return len(b), err
}

func (e *encodedFile) close() error {
	if e.file == nil {
		return nil
	}
	err := e.out.Flush()
	if ce := e.file.Close(); err == nil {
		err = ce
	}
	e.file = nil
	return err
}
