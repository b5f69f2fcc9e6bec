package management

import (
	"time"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getContent is Get-Content.
type getContent struct {
	cmdlets.Base
	Path        []string `pos:"0" mandatory:"" pipe:"name" set:"Path" complete:"path" help:"The items, with wildcards."`
	LiteralPath []string `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"path" help:"The items, taken literally."`
	narrow
	ReadCount    int64               `pipe:"name" help:"How many lines one object holds; 0 means all."`
	TotalCount   cmdlets.Opt[int64]  `pipe:"name" alias:"First,Head" range:"0,9223372036854775807" help:"The first so many."`
	Tail         cmdlets.Opt[int32]  `pipe:"name" alias:"Last" range:"0,2147483647" help:"The last so many."`
	Force        bool                `help:"Hidden files too."`
	Credential   any                 `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	Delimiter    cmdlets.Opt[string] `help:"What ends a piece, in place of the end of a line."`
	Wait         bool                `help:"Wait for more until the pipeline is stopped."`
	Raw          bool                `help:"Everything as one text."`
	Encoding     drive.Encoding      `help:"How the bytes are to be read when there is no byte order mark."`
	AsByteStream bool                `help:"Bytes in place of lines."`
	Stream       string              `help:"An alternate data stream, which only Windows has."`
}

func getContentCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Content", Module: module, Class: class("GetContent"), DefaultSet: "Path", Outputs: []string{"System.Byte", "System.String"},
		Doc: doc("Gets the content of the item at the specified location.", "Get-Content env:HOME", "Get-Content /etc/hostname -TotalCount 1"),
	}, func() *getContent { return &getContent{ReadCount: 1} })
}

// Process reads what the paths name.
func (c *getContent) Process(p *pipeline.Proc, _ any) error {
	if c.Tail.Given && c.TotalCount.Given {
		return p.WriteError(errs.New("TailAndHeadCannotCoexist", errs.InvalidOperation, nil, errs.InvalidOperationType,
			"The parameters TotalCount and Tail cannot be used together. Specify only one parameter."))
	}
	if c.TotalCount.Given && c.TotalCount.Value == 0 {
		return nil
	}
	if c.AsByteStream && c.Encoding.Given() {
		if err := p.WriteWarning("Encoding not used when -AsByteStream specified."); err != nil {
			return err
		}
	}
	list, literal := c.Path, false
	if len(c.LiteralPath) > 0 {
		list, literal = c.LiteralPath, true
	}
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error { return c.read(p, t) })
}

func (c *getContent) read(p *pipeline.Proc, t drive.Path) error {
	if !t.Provider.Files() {
		return c.readFlat(p, t)
	}
	if r := c.conflict(t); r != nil {
		return p.WriteError(r)
	}
	if t.Container() {
		return p.WriteError(errs.New("GetContainerContentException", errs.InvalidOperation, t.Inner, errs.InvalidOperationType,
			"Unable to get content because it is a directory: '%s'. Please use 'Get-ChildItem' instead.", t.Inner))
	}
	r, err := openPieces(t.Inner, c)
	if err != nil {
		return p.WriteError(readerError(err, t.Inner))
	}
	defer r.Close()
	switch {
	case c.Raw:
		return c.whole(p, r)
	case c.Tail.Given:
		if err := c.tail(p, r); err != nil || !c.Wait {
			return err
		}
		return c.follow(p, r)
	}
	if err := c.copy(p, r); err != nil || !c.Wait {
		return err
	}
	return c.follow(p, r)
}

// conflict is the error of parameters that exclude one another.
func (c *getContent) conflict(t drive.Path) *errs.Record {
	pair := ""
	switch {
	case c.Raw && c.Delimiter.Given:
		pair = "'Raw' and 'Delimiter'"
	case c.Raw && c.Wait:
		pair = "'Raw' and 'Wait'"
	case c.Delimiter.Given && c.AsByteStream:
		return errs.New("GetContentReaderArgumentError", errs.InvalidArgument, t.Inner, errs.ArgumentType, "A delimiter cannot be specified when reading the stream one byte at a time. (Parameter 'delimiter')")
	default:
		return nil
	}
	return errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.PSInvalidOperationType, "The %s parameters cannot be specified in the same command.", pair)
}

// readerError is the record for a file that cannot be read.
func readerError(err error, path string) *errs.Record {
	e := types.IOError(err, path)
	id, cat := "GetContentReaderIOError", errs.ReadError
	switch {
	case e.T.IsA(errs.UnauthorizedAccessType):
		id, cat = "GetContentReaderUnauthorizedAccessError", errs.PermissionDenied
	case e.T.IsA(errs.FileNotFoundType):
		id, cat = "GetContentReaderFileNotFoundError", errs.ObjectNotFound
	case e.T.IsA(errs.DirectoryNotFoundType):
		id, cat = "GetContentReaderDirectoryNotFoundError", errs.ObjectNotFound
	}
	return &errs.Record{ID: id, Category: cat, Target: path, Exception: e}
}

func (c *getContent) readFlat(p *pipeline.Proc, t drive.Path) error {
	if c.Tail.Given {
		return p.WriteError(errs.New("TailNotSupported", errs.NotImplemented, t.Show(), errs.InvalidOperationType,
			"The Tail parameter currently is supported only for the FileSystem provider."))
	}
	if t.Inner == "" {
		return p.WriteError(errs.New("ArgumentNull", errs.InvalidArgument, nil, errs.PSArgumentNullType, "Cannot process argument because the value of argument \"path\" is null. Change the value of argument \"path\" to a non-null value."))
	}
	e, ok, err := t.Provider.Flat().Find(p, t.Inner)
	if err != nil || !ok {
		return report(p, err)
	}
	out := &batch{p: p, c: c}
	for _, v := range contents(e.Content) {
		if err := out.add(v); err != nil || out.full() {
			return err
		}
	}
	return out.end()
}

// contents are the pieces of the content of an item in a flat store: a collection's elements.
func contents(v any) []any {
	if _, ok := value.Base(v).(*value.Array); ok {
		return cmdlets.Elements(v)
	}
	return []any{v}
}

// whole writes everything as one text or one array of bytes; an empty file gives nothing.
func (c *getContent) whole(p *pipeline.Proc, r *pieces) error {
	b, err := r.rest()
	if err != nil {
		return p.WriteError(readerError(err, r.path))
	}
	if c.AsByteStream {
		return p.Write(types.ByteArray(b))
	}
	if len(b) == 0 {
		return nil
	}
	return p.Write(r.decode(b))
}

func (c *getContent) copy(p *pipeline.Proc, r *pieces) error {
	out := &batch{p: p, c: c}
	for {
		v, ok, err := r.next()
		if err != nil {
			return p.WriteError(readerError(err, r.path))
		}
		if !ok {
			return out.end()
		}
		if err := out.add(v); err != nil || out.full() {
			return err
		}
	}
}

// tail writes the last pieces, which it keeps in a ring.
func (c *getContent) tail(p *pipeline.Proc, r *pieces) error {
	n := int(c.Tail.Value)
	var ring []any
	at := 0
	for {
		v, ok, err := r.next()
		if err != nil {
			return p.WriteError(readerError(err, r.path))
		}
		if !ok {
			break
		}
		if len(ring) < n {
			ring = append(ring, v)
		} else if n > 0 {
			ring[at] = v
			at = (at + 1) % n
		}
	}
	out := &batch{p: p, c: c}
	for i := range ring {
		if err := out.add(ring[(at+i)%len(ring)]); err != nil {
			return err
		}
	}
	return out.end()
}

// follow writes what is appended until the pipeline is stopped.
func (c *getContent) follow(p *pipeline.Proc, r *pieces) error {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		if err := c.copy(p, r); err != nil {
			return err
		}
		select {
		case <-p.Ctx.Done():
			return pipeline.ErrStopped
		case <-tick.C:
			if p.Stopping() {
				return pipeline.ErrStopped
			}
		}
	}
}

// batch gathers pieces into objects of -ReadCount, up to -TotalCount.
type batch struct {
	p     *pipeline.Proc
	c     *getContent
	items []any
	count int64
}

func (b *batch) add(v any) error {
	b.count++
	if b.c.ReadCount == 1 {
		return b.p.Write(v)
	}
	b.items = append(b.items, v)
	if b.c.ReadCount > 0 && int64(len(b.items)) == b.c.ReadCount || b.full() {
		return b.end()
	}
	return nil
}

// full reports whether -TotalCount is reached.
func (b *batch) full() bool { return b.c.TotalCount.Given && b.count >= b.c.TotalCount.Value }

func (b *batch) end() error {
	if len(b.items) == 0 {
		return nil
	}
	a := value.NewArray(b.items...)
	b.items = nil
	return b.p.Write(a)
}
