package utility

import (
	"os"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// importCsv is Import-Csv.
type importCsv struct {
	cmdlets.Base
	Delimiter   cmdlets.Opt[value.Char] `pos:"1" set:"DelimiterPath DelimiterLiteralPath" check:"notnull" help:"The character between fields."`
	Path        []string                `pos:"0" mandatory:"" pipe:"value,name" set:"DelimiterPath CulturePath" check:"notnullorempty" complete:"path" help:"The files."`
	LiteralPath []string                `mandatory:"" pipe:"name" set:"DelimiterLiteralPath CultureLiteralPath" alias:"PSPath,LP" check:"notnullorempty" complete:"path" help:"The files, taken as they are."`
	UseCulture  bool                    `set:"CulturePath CultureLiteralPath" mandatory:"" check:"notnull" help:"The current culture's list separator."`
	Header      []string                `check:"notnullorempty" help:"Names of the columns; the first line is data then."`
	Encoding    drive.Encoding          `check:"notnullorempty" complete:"encoding" help:"The encoding."`
}

func importCsvCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Import-Csv", Module: module, Class: "Microsoft.PowerShell.Commands.ImportCsvCommand", DefaultSet: "DelimiterPath",
		Doc: &cmdlets.Doc{Synopsis: "Creates objects from the rows of a CSV file.", Examples: []cmdlets.Example{{Code: "Import-Csv users.csv | Where-Object Enabled -eq 'true'"}}},
	}, func() *importCsv { return &importCsv{} })
}

// Process reads the files.
func (c *importCsv) Process(p *pipeline.Proc, _ any) error {
	for _, path := range c.LiteralPath {
		if err := c.file(p, fullPath(p, path)); err != nil {
			return err
		}
	}
	for _, path := range c.Path {
		found, err := filesOf(p, path)
		if err == nil && len(found) > 1 {
			err = errs.New("ReadWriteMultipleFilesNotSupported", errs.InvalidArgument, nil, errs.PSInvalidOperationType,
				"Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.")
		}
		if err != nil {
			return err
		}
		if err := c.file(p, found[0]); err != nil {
			return err
		}
	}
	return nil
}

func (c *importCsv) file(p *pipeline.Proc, path string) error {
	b, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return noFile(path)
	}
	if err != nil {
		return openFailure(path, err)
	}
	o := csvOptions{Delimiter: c.Delimiter, UseCulture: c.UseCulture}
	r := &csvReader{separator: o.separatorFor(p), header: append([]string(nil), c.Header...)}
	if len(c.Header) == 0 {
		r.header = nil
	}
	return r.read(p, drive.ReadText(b, c.Encoding.Or(types.UTF8NoBOM)), p.Write)
}
