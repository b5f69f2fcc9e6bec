package utility

import (
	"bytes"
	"errors"
	"io/fs"
	"os"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// exportCsv is Export-Csv.
type exportCsv struct {
	cmdlets.Base
	cmdlets.Mutates `impact:"medium"`
	InputObject     any            `mandatory:"" pipe:"value,name" help:"The objects."`
	Path            string         `pos:"0" check:"notnullorempty" complete:"path" help:"The file."`
	LiteralPath     string         `alias:"PSPath,LP" check:"notnullorempty" complete:"path" help:"The file, taken as it is."`
	Force           bool           `help:"Write over a read-only file; with Append, whatever its columns."`
	NoClobber       bool           `alias:"NoOverwrite" help:"Never overwrite."`
	Encoding        drive.Encoding `check:"notnullorempty" complete:"encoding" help:"The encoding."`
	Append          bool           `help:"Add to the file."`
	csvOptions

	lines   *csvWriter
	path    string
	file    *os.File
	buffer  bytes.Buffer
	begun   bool
	refused bool
	adding  bool
}

func exportCsvCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Export-Csv", Module: module, Class: "Microsoft.PowerShell.Commands.ExportCsvCommand", DefaultSet: "Delimiter",
		Doc: &cmdlets.Doc{Synopsis: "Converts objects into a CSV file.", Examples: []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1 } | Export-Csv numbers.csv"}}},
	}, func() *exportCsv { return &exportCsv{} })
}

// Begin checks the options and opens the file.
func (e *exportCsv) Begin(p *pipeline.Proc) error {
	var err error
	if e.lines, err = e.csvOptions.writer(p); err != nil {
		return err
	}
	if (e.Path == "") == (e.LiteralPath == "") {
		return errs.New("CannotSpecifyPathAndLiteralPath", errs.InvalidData, nil, errs.InvalidOperationType,
			"You must specify either the -Path or -LiteralPath parameters, but not both.")
	}
	e.path = fullPath(p, e.Path+e.LiteralPath)
	ok, err := p.ShouldProcess(e.path, "Export-Csv")
	if err != nil || !ok {
		e.refused = true
		return err
	}
	return e.open(p)
}

// open opens the file; appending reads its header first.
func (e *exportCsv) open(p *pipeline.Proc) error {
	mode := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if e.Append {
		mode = os.O_WRONLY | os.O_CREATE | os.O_APPEND
		e.readHeader(p)
	}
	if e.NoClobber && !e.Append {
		mode = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	}
	f, err := os.OpenFile(e.path, mode, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return errs.New("NoClobber", errs.ResourceExists, e.path, errs.IOType, "File '%s' already exists and NoClobber was specified.", e.path)
	}
	if err != nil {
		return openFailure(e.path, err)
	}
	e.file = f
	return nil
}

// openFailure is the error of a file that cannot be opened.
func openFailure(path string, err error) *errs.Record {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return errs.New("FileOpenFailure", errs.OpenError, path, errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", path)
	case errors.Is(err, fs.ErrNotExist):
		return errs.New("FileOpenFailure", errs.OpenError, path, errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", path)
	}
	if info, e := os.Stat(path); e == nil && info.IsDir() {
		return errs.New("FileOpenFailure", errs.OpenError, path, errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", path)
	}
	return errs.New("FileOpenFailure", errs.OpenError, path, errs.IOType, "%s", err.Error())
}

// readHeader takes the columns of the file that is appended to.
func (e *exportCsv) readHeader(p *pipeline.Proc) {
	b, err := os.ReadFile(e.path)
	if err != nil || len(b) == 0 {
		return
	}
	r := &csvReader{separator: e.lines.separator}
	_ = r.read(p, drive.ReadText(b, e.Encoding.Or(types.UTF8NoBOM)), func(any) error { return nil })
	if len(r.header) > 0 {
		e.lines.columns, e.adding = r.header, true
	}
}

// Process writes a row for each object.
func (e *exportCsv) Process(p *pipeline.Proc, _ any) error {
	if e.refused {
		return nil
	}
	return eachInput(e.InputObject, func(in any) error {
		if !e.begun {
			e.begun = true
			if err := e.first(p, in); err != nil {
				return err
			}
		}
		e.line(e.lines.row(p, in))
		if e.buffer.Len() > 64<<10 {
			return e.flush()
		}
		return nil
	})
}

// first takes the columns from the first object. An object that lacks a column of the file is refused without -Force.
func (e *exportCsv) first(p *pipeline.Proc, in any) error {
	if e.adding && !e.Force {
		have := map[string]bool{}
		for _, c := range csvColumns(p, in) {
			have[value.Fold(c)] = true
		}
		for _, c := range e.lines.columns {
			if !have[value.Fold(c)] {
				return errs.New("CannotAppendCsvWithMismatchedPropertyNames", errs.InvalidData, c, errs.InvalidOperationType,
					"Cannot append CSV content to the following file: %s. The appended object does not have a property that corresponds to the following column: %s. To continue with mismatched properties, add the -Force parameter, and then retry the command.", e.path, c)
			}
		}
	}
	e.lines.open(p, in)
	if e.adding {
		return nil
	}
	for _, l := range e.lines.head(in) {
		e.line(l)
	}
	return nil
}

func (e *exportCsv) line(s string) {
	if e.buffer.Len() == 0 && !e.adding {
		if info, err := e.file.Stat(); err == nil && info.Size() == 0 {
			e.buffer.Write(e.Encoding.Or(types.UTF8NoBOM).Preamble)
		}
	}
	e.buffer.Write(e.Encoding.Or(types.UTF8NoBOM).Encode(s + newline))
}

func (e *exportCsv) flush() error {
	_, err := e.file.Write(e.buffer.Bytes())
	e.buffer.Reset()
	if err != nil {
		return errs.New("FileWriteFailure", errs.WriteError, e.path, errs.IOType, "%s", err.Error())
	}
	return nil
}

// End writes the rest.
func (e *exportCsv) End(*pipeline.Proc) error {
	if e.file == nil {
		return nil
	}
	return e.flush()
}

// Close closes the file.
func (e *exportCsv) Close(*pipeline.Proc) error {
	if e.file == nil {
		return nil
	}
	err := e.file.Close()
	e.file = nil
	return err
}
