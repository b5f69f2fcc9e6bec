package transfer

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/store"
)

const summaryName = "CsShell.DirectoryImportSummary"

var summaryRow = sync.OnceValue(func() *schema.Row {
	n := value.Int64Type
	return schema.NewRow(summaryName, schema.Prop{Name: "Read", Type: n}, schema.Prop{Name: "Added", Type: n}, schema.Prop{Name: "Changed", Type: n},
		schema.Prop{Name: "Unchanged", Type: n}, schema.Prop{Name: "Failed", Type: n})
})

// importDirectory is Import-CsDirectory. A bad record is one error with its line and name; the others go in. Importing the
// same file again changes nothing.
type importDirectory struct {
	cmdlets.Base
	cmdlets.Mutates
	Path   string `pos:"0" mandatory:"" pipe:"value,name" alias:"FullName,PSPath" complete:"path" help:"The file to read."`
	Format string `oneof:"Ldif,Csv" help:"The format; by default the name of the file tells it."`

	dir *directory.Directory
}

func newImportDirectory(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Import-CsDirectory", Module: "SkypeForBusiness", Class: "CsShell.Commands.ImportCsDirectoryCommand", Outputs: []string{summaryName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Fills the directory from an LDIF or CSV file.",
			Description: "Objects that are known by GUID, distinguished name or logon name are changed where they differ from the file; others are added. Attributes that the directory does not keep are passed over. Thousands of records share a transaction, so a file of a million records takes minutes, not hours.\n\nA CSV file has a header of property names such as DistinguishedName, SamAccountName, DisplayName, SipAddress, RegistrarPool, or of directory attributes.",
			Examples: []cmdlets.Example{
				{Code: `Import-CsDirectory users.ldif`, Remarks: "Reads what ldifde or ldapsearch wrote."},
				{Code: `Import-CsDirectory users.csv -WhatIf`, Remarks: "Says what would be read."},
			},
			Inputs: "Paths.", Outputs: "A summary: Read, Added, Changed, Unchanged, Failed.", Links: []string{"Export-CsDirectory", "Get-CsAuditLog"},
		},
	}, func() *importDirectory { return &importDirectory{dir: dir} })
}

// A summary counts what became of the records.
type summary struct{ read, added, changed, unchanged, failed int64 }

func (s *summary) count(o store.ImportOutcome) {
	switch o {
	case store.ImportAdded:
		s.added++
	case store.ImportChanged:
		s.changed++
	default:
		s.unchanged++
	}
}

func (s *summary) object() any {
	return summaryRow().New(s.read, s.added, s.changed, s.unchanged, s.failed)
}

// Process imports one file.
func (c *importDirectory) Process(p *pipeline.Proc, _ any) error {
	path := absolute(p, c.Path)
	f, err := os.Open(path)
	if err != nil {
		return p.WriteError(fileRecord(err, c.Path))
	}
	defer f.Close()
	if ok, err := p.ShouldProcess(path, p.Command); err != nil || !ok {
		return err
	}
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	in := db.Import(directory.Context(p), directory.By(p))
	defer in.Abandon()
	var s summary
	if isCSV(c.Format, path) {
		err = importCSV(p, f, in, &s)
	} else {
		err = importLDIF(p, f, in, &s)
	}
	if err = errors.Join(err, in.Finish()); err != nil {
		return err
	}
	return p.Write(s.object())
}

func isCSV(format, path string) bool {
	if format != "" {
		return strings.EqualFold(format, "Csv")
	}
	return strings.EqualFold(filepath.Ext(path), ".csv")
}

func absolute(p *pipeline.Proc, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(p.Session.Location(), path)
}

// fileRecord is the error of a file that cannot be opened.
func fileRecord(err error, path string) *errs.Record {
	if errors.Is(err, os.ErrNotExist) {
		return errs.New("FileNotFound", errs.ObjectNotFound, path, errs.FileNotFoundType, `Could not find file '%s'.`, path)
	}
	return errs.New("FileOpenFailure", errs.OpenError, path, errs.IOType, "%s", err.Error())
}

func importLDIF(p *pipeline.Proc, f io.Reader, in *store.Importer, s *summary) error {
	r := newLDIFReader(f)
	for {
		rec, err := r.read()
		if err == io.EOF {
			return nil
		}
		if p.Stopping() {
			return pipeline.ErrStopped
		}
		s.read++
		if err == nil {
			err = putRecord(p, in, rec, s)
		}
		if err := tell(p, err, s); err != nil {
			return err
		}
	}
}

func putRecord(p *pipeline.Proc, in *store.Importer, rec *ldifRecord, s *summary) error {
	var outcome store.ImportOutcome
	var err error
	switch rec.kind() {
	case skippedRecord:
		s.unchanged++
		return p.WriteVerbose("Skipped: " + rec.dn)
	case containerRecord:
		outcome, err = in.PutContainer(rec.dn)
	default:
		var a store.Account
		if a, err = rec.account(); err != nil {
			return &recordError{rec.line, rec.dn, err}
		}
		outcome, err = in.Put(a)
	}
	return counted(s, outcome, err, rec.line, rec.dn)
}

// counted counts a record that went in, and gives a fault the place of the record.
func counted(s *summary, outcome store.ImportOutcome, err error, line int, dn string) error {
	var f *store.Fault
	if errors.As(err, &f) {
		return &recordError{line, dn, f}
	}
	if err == nil {
		s.count(outcome)
	}
	return err
}

func importCSV(p *pipeline.Proc, f io.Reader, in *store.Importer, s *summary) error {
	r, err := newCSVReader(f)
	if err != nil {
		return err
	}
	for {
		a, line, err := r.read()
		if err == io.EOF {
			return nil
		}
		if p.Stopping() {
			return pipeline.ErrStopped
		}
		s.read++
		if err == nil {
			name := dnOf(a)
			var outcome store.ImportOutcome
			outcome, err = in.Put(a)
			err = counted(s, outcome, err, line, name)
		}
		if err := tell(p, err, s); err != nil {
			return err
		}
	}
}

// tell reports what is wrong with one record and lets the import go on; any other error ends it.
func tell(p *pipeline.Proc, err error, s *summary) error {
	var bad *recordError
	if !errors.As(err, &bad) {
		return err
	}
	s.failed++
	return p.WriteError(errs.New("ImportRecord", errs.InvalidData, bad.dn, schema.ManagementException, "%s", bad.Error()))
}
