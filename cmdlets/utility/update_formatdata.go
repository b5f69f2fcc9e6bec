package utility

import (
	"os"
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
)

type updateFormatData struct {
	cmdlets.Base
	cmdlets.Mutates
	AppendPath  []string `pos:"0" pipe:"value,name" alias:"PSPath,Path" check:"notnull" complete:"path" help:"Files whose views come after those loaded before."`
	PrependPath []string `check:"notnull" complete:"path" help:"Files whose views come before all others."`
}

func updateFormatDataCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Update-FormatData", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.UpdateFormatDataCommand",
		DefaultSet: "FileSet",
		Doc: &cmdlets.Doc{
			Synopsis:    "Loads views of types from formatting files.",
			Description: "The views of .format.ps1xml files say how objects are shown, by the names of their types.",
			Examples:    []cmdlets.Example{{Code: "Update-FormatData -PrependPath ./users.format.ps1xml -WhatIf", Remarks: "Says what would be loaded."}},
			Links:       []string{"Format-Table", "Get-FormatData"},
		},
	}, func() *updateFormatData { return &updateFormatData{} })
}

// Process loads the files to append as they come from the pipeline.
func (c *updateFormatData) Process(p *pipeline.Proc, _ any) error {
	return c.each(p, c.AppendPath, "FormatAppendPathException", format.ViewStore.Append)
}

// End loads the files to prepend.
func (c *updateFormatData) End(p *pipeline.Proc) error {
	return c.each(p, c.PrependPath, "FormatPrependPathException", format.ViewStore.Prepend)
}

func (c *updateFormatData) each(p *pipeline.Proc, paths []string, id string, add func(format.ViewStore, []*format.View)) error {
	for i := range paths {
		path := paths[i]
		if ok, err := p.ShouldProcess("Update FormatData", path); err != nil || !ok {
			return err
		}
		views, err := loadViews(p, path)
		if err != nil {
			if err := p.WriteError(errs.New(id, errs.InvalidOperation, path, errs.RuntimeType, "%s", err.Error())); err != nil {
				return err
			}
			continue
		}
		var store format.ViewStore
		if p.Session.Service(&store) {
			add(store, views)
		}
	}
	return nil
}

// loadViews reads the views of a file.
func loadViews(p *pipeline.Proc, path string) ([]*format.View, error) {
	full := path
	if !filepath.IsAbs(full) {
		full = filepath.Join(p.Session.Location(), full)
	}
	if !strings.EqualFold(filepath.Ext(full), ".ps1xml") {
		return nil, errs.NewException(errs.PSInvalidOperationType, "Cannot load the formatting file %s: its name must end in .ps1xml.", path)
	}
	data, err := os.ReadFile(full)
	if err != nil {
		return nil, errs.NewException(errs.ItemNotFoundType, "Cannot find path '%s' because it does not exist.", full)
	}
	views, err := format.ParseViews(data, p.Session.Compile)
	if err != nil {
		return nil, errs.NewException(errs.RuntimeType, "There were errors in loading the format data file: \n%s", err.Error())
	}
	return views, nil
}
