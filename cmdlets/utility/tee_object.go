package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type teeObject struct {
	cmdlets.Base
	Append      bool             `set:"File" help:"Add to the file."`
	Encoding    cmdlets.Opt[any] `set:"File LiteralFile" check:"notnullorempty" help:"The encoding of the file."`
	FilePath    string           `pos:"0" set:"File" mandatory:"" alias:"Path" complete:"path" help:"The file."`
	InputObject any              `pipe:"value" help:"The objects."`
	LiteralPath string           `set:"LiteralFile" mandatory:"" alias:"PSPath,LP" complete:"path" help:"The file, its name taken as it is."`
	Variable    string           `set:"Variable" mandatory:"" help:"The variable."`

	items []any
}

func teeObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Tee-Object", Module: module, Class: "Microsoft.PowerShell.Commands.TeeObjectCommand", DefaultSet: "File",
		Outputs: []string{"System.Management.Automation.PSObject"},
		Doc: &cmdlets.Doc{
			Synopsis: "Keeps a copy of objects in a file or variable and passes them on.",
			Examples: []cmdlets.Example{{Code: "1..3 | Tee-Object -Variable copy | Measure-Object", Remarks: "$copy holds the numbers."}},
			Inputs:   "System.Management.Automation.PSObject", Outputs: "System.Management.Automation.PSObject",
			Links: []string{"Out-File", "Set-Variable"},
		},
	}, func() *teeObject { return &teeObject{} })
}

// Process keeps the object and passes it on.
func (c *teeObject) Process(p *pipeline.Proc, in any) error {
	if in == pipeline.NoInput && c.InputObject == nil {
		return nil
	}
	c.items = append(c.items, c.InputObject)
	return p.Write(c.InputObject)
}

// End stores the copy.
func (c *teeObject) End(p *pipeline.Proc) error {
	if c.Variable != "" {
		return p.Session.SetVariable(c.Variable, c.kept())
	}
	named := value.NewHashtable(3)
	if c.LiteralPath != "" {
		named.Set("LiteralPath", c.LiteralPath)
	} else {
		named.Set("FilePath", c.FilePath)
	}
	if c.Append {
		named.Set("Append", true)
	}
	if c.Encoding.Given {
		named.Set("Encoding", c.Encoding.Value)
	}
	input := func(out pipeline.Sink) error {
		for _, v := range c.items {
			if err := out.Write(v); err != nil {
				return err
			}
		}
		return nil
	}
	return p.Session.Run(p, "Out-File", named, nil, input, pipeline.Discard)
}

// kept is what the variable gets: nothing, the only object, or an array.
func (c *teeObject) kept() any {
	v := (&pipeline.Collect{Items: c.items}).Result()
	if v == value.Nothing {
		return nil
	}
	return v
}
