package transfer

import (
	"bufio"
	"encoding/base64"
	"encoding/csv"
	"errors"
	"os"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/opath"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/store"
)

// exportDirectory is Export-CsDirectory: writes accounts and contacts so that Import-CsDirectory makes the same again. PINs
// are not among what is written.
type exportDirectory struct {
	cmdlets.Base
	cmdlets.Mutates
	Path      string                    `pos:"0" mandatory:"" complete:"path" help:"The file to write."`
	Format    string                    `oneof:"Ldif,Csv" help:"The format; by default the name of the file tells it."`
	Filter    cmdlets.Opt[string]       `help:"Only objects that meet a condition."`
	OU        schema.OrganizationalUnit `complete:"ou" help:"Only objects in this organizational unit and those below it."`
	Force     bool                      `help:"Overwrite a file that is read-only."`
	NoClobber bool                      `alias:"NoOverwrite" help:"Do not overwrite a file."`

	dir *directory.Directory
}

func newExportDirectory(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Export-CsDirectory", Module: "SkypeForBusiness", Class: "CsShell.Commands.ExportCsDirectoryCommand",
		Doc: &cmdlets.Doc{
			Synopsis:    "Writes the accounts and contacts of the directory to an LDIF or CSV file.",
			Description: "The file is readable by its owner alone. PINs are never exported.",
			Examples:    []cmdlets.Example{{Code: `Export-CsDirectory users.ldif`, Remarks: "Everything."}, {Code: `Export-CsDirectory finance.csv -OU "ou=Finance,dc=litwareinc,dc=com"`, Remarks: "One department."}},
			Links:       []string{"Import-CsDirectory"},
		},
	}, func() *exportDirectory { return &exportDirectory{dir: dir} })
}

// exported are the columns that are written: all that an import stores.
func exported() []store.Column {
	var list []store.Column
	for _, c := range store.Columns() {
		if c != store.ID && c != store.Class && c < store.IsValid {
			list = append(list, c)
		}
	}
	return list
}

// Process writes the file.
func (c *exportDirectory) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	q := store.Query{Scope: store.Everything, Columns: exported()}
	if c.Filter.Given {
		if q.Filter, err = opath.Parse(c.Filter.Value, opath.Variables(p)); err != nil {
			return directory.Report(p, err, nil)
		}
	}
	if c.OU.Given {
		if err := db.Container(directory.Context(p), c.OU.DN); err != nil {
			return directory.Report(p, err, nil)
		}
		q.OU = c.OU.DN
	}
	path := absolute(p, c.Path)
	if ok, err := p.ShouldProcess(path, p.Command); err != nil || !ok {
		return err
	}
	return c.write(p, db, q, path)
}

func (c *exportDirectory) write(p *pipeline.Proc, db *store.DB, q store.Query, path string) (err error) {
	mode := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if c.NoClobber {
		mode = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	}
	f, err := os.OpenFile(path, mode, 0o600)
	if c.Force && errors.Is(err, os.ErrPermission) {
		if err = os.Remove(path); err == nil {
			f, err = os.OpenFile(path, mode, 0o600)
		}
	}
	if errors.Is(err, os.ErrExist) {
		return p.WriteError(errs.New("NoClobber", errs.ResourceExists, c.Path, errs.IOType, "The file '%s' already exists.", path))
	}
	if err != nil {
		return p.WriteError(fileRecord(err, c.Path))
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	rows, err := db.Query(directory.Context(p), q)
	if err != nil {
		return err
	}
	defer rows.Close()
	out := bufio.NewWriterSize(f, 1<<16)
	if isCSV(c.Format, path) {
		err = writeCSV(p, out, rows, q.Columns)
	} else {
		err = writeLDIF(p, out, rows, q.Columns)
	}
	return errors.Join(err, out.Flush())
}

func writeCSV(p *pipeline.Proc, out *bufio.Writer, rows *store.Rows, columns []store.Column) error {
	w := csv.NewWriter(out)
	fields := make([]string, len(columns))
	for i, c := range columns {
		fields[i] = c.String()
	}
	if err := w.Write(fields); err != nil {
		return err
	}
	return eachRow(p, rows, len(columns), func(cells []any) error {
		for i, cell := range cells {
			fields[i] = strings.Join(formatCell(cell), ";")
		}
		return w.Write(fields)
	}, w.Flush)
}

func writeLDIF(p *pipeline.Proc, out *bufio.Writer, rows *store.Rows, columns []store.Column) error {
	out.WriteString("version: 1\n")
	return eachRow(p, rows, len(columns), func(cells []any) error {
		out.WriteByte('\n')
		for i, c := range columns {
			if c == store.DistinguishedName {
				writeAttribute(out, "dn", cells[i].(string))
			}
		}
		for i, c := range columns {
			if c == store.DistinguishedName {
				continue
			}
			for _, text := range formatCell(cells[i]) {
				writeAttribute(out, nameOf(c), text)
			}
		}
		return nil
	}, func() {})
}

func eachRow(p *pipeline.Proc, rows *store.Rows, n int, write func([]any) error, done func()) error {
	defer done()
	cells := make([]any, n)
	for {
		ok, err := rows.Next(cells)
		if err != nil || !ok {
			return err
		}
		if p.Stopping() {
			return pipeline.ErrStopped
		}
		if err := write(cells); err != nil {
			return err
		}
	}
}

// writeAttribute writes one line, in base64 when the text is not safe as it is (RFC 2849), folded after 76 characters.
func writeAttribute(out *bufio.Writer, name, text string) {
	line := name + ": " + text
	if !safe(text) {
		line = name + ":: " + base64.StdEncoding.EncodeToString([]byte(text))
	}
	for len(line) > 76 {
		out.WriteString(line[:76])
		out.WriteString("\n")
		line = " " + line[76:]
	}
	out.WriteString(line)
	out.WriteByte('\n')
}

func safe(text string) bool {
	if text == "" {
		return true
	}
	if strings.IndexByte(" :<", text[0]) >= 0 || text[len(text)-1] == ' ' {
		return false
	}
	for i := range len(text) {
		if text[i] == 0 || text[i] == '\n' || text[i] == '\r' || text[i] >= 0x80 {
			return false
		}
	}
	return true
}
