package management

import (
	"fmt"
	"time"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// processCommandType is the exception of the process cmdlets.
var processCommandType = &value.Type{Name: "Microsoft.PowerShell.Commands.ProcessCommandException", Base: errs.SystemExceptionType}

// wantedProcesses are the processes that names, numbers or objects stand for; what is not there is reported.
func wantedProcesses(p *pipeline.Proc, names []string, ids []int32, input []any) ([]*process, error) {
	var out []*process
	for _, v := range input {
		if x, ok := value.Base(v).(*process); ok {
			out = append(out, x)
		}
	}
	for _, id := range ids {
		x := findProcess(int(id))
		if x == nil {
			r := errs.New("NoProcessFoundForGivenId", errs.ObjectNotFound, id, processCommandType, "Cannot find a process with the process identifier %d.", id)
			if err := p.WriteError(r); err != nil {
				return nil, err
			}
			continue
		}
		out = append(out, x)
	}
	for _, n := range names {
		w, found := value.Like(n, true), false
		for _, x := range processes() {
			if w.Match(x.name) {
				found = true
				out = append(out, x)
			}
		}
		if !found && !value.HasWildcard(n) {
			r := errs.New("NoProcessFoundForGivenName", errs.ObjectNotFound, n, processCommandType,
				"Cannot find a process with the name \"%s\". Verify the process name and call the cmdlet again.", n)
			if err := p.WriteError(r); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// getProcess is Get-Process.
type getProcess struct {
	cmdlets.Base
	Name            []string `pos:"0" pipe:"name" set:"Name NameWithUserName" alias:"ProcessName" check:"notnullorempty" help:"Names, with wildcards."`
	Id              []int32  `mandatory:"" pipe:"name" set:"Id IdWithUserName" alias:"PID" help:"Numbers."`
	InputObject     []any    `mandatory:"" pipe:"value" set:"InputObject InputObjectWithUserName" type:"System.Diagnostics.Process[]" help:"Processes."`
	IncludeUserName bool     `set:"Name:optional Id:optional InputObject:optional NameWithUserName:mandatory IdWithUserName:mandatory InputObjectWithUserName:mandatory" help:"The user too."`
	Module          bool     `help:"What the processes have loaded, which is not known here."`
	FileVersionInfo bool     `alias:"FV,FVI" help:"Versions of the programs, which only Windows has."`
}

func getProcessCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Process", Module: module, Class: class("GetProcess"), DefaultSet: "Name", Outputs: []string{"System.Diagnostics.Process"},
		Doc: doc("Gets the processes that are running on the local computer.", "Get-Process -Id $PID"),
	}, func() *getProcess { return &getProcess{} })
}

// Process writes the processes.
func (c *getProcess) Process(p *pipeline.Proc, _ any) error {
	names := c.Name
	if len(names) == 0 && len(c.Id) == 0 && len(c.InputObject) == 0 {
		names = []string{"*"}
	}
	list, err := wantedProcesses(p, names, c.Id, c.InputObject)
	if err != nil {
		return err
	}
	for _, x := range list {
		if err := p.Write(x); err != nil {
			return err
		}
	}
	return nil
}

// stopProcess is Stop-Process.
type stopProcess struct {
	cmdlets.Base
	cmdlets.Mutates
	Id          []int32  `pos:"0" mandatory:"" pipe:"name" set:"Id" help:"Numbers."`
	Name        []string `mandatory:"" pipe:"name" set:"Name" alias:"ProcessName" help:"Names, with wildcards."`
	InputObject []any    `pos:"0" mandatory:"" pipe:"value" set:"InputObject" type:"System.Diagnostics.Process[]" help:"Processes."`
	PassThru    bool     `help:"Write the processes."`
	Force       bool     `help:"Do not ask."`
}

func stopProcessCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Stop-Process", Module: module, Class: class("StopProcess"), DefaultSet: "Id", Outputs: []string{"System.Diagnostics.Process"},
		Doc: doc("Stops one or more running processes.", "Stop-Process -Id $PID -WhatIf"),
	}, func() *stopProcess { return &stopProcess{} })
}

// Process ends the processes.
func (c *stopProcess) Process(p *pipeline.Proc, _ any) error {
	list, err := wantedProcesses(p, c.Name, c.Id, c.InputObject)
	if err != nil {
		return err
	}
	for _, x := range list {
		ok, err := p.ShouldProcess(fmt.Sprintf("%s (%d)", x.name, x.pid), "Stop-Process")
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if err := x.kill(); err != nil {
			r := errs.New("CouldNotStopProcess", errs.CloseError, x, processCommandType, "Cannot stop process \"%s (%d)\" because of the following error: %s", x.name, x.pid, err.Error())
			if err := p.WriteError(r); err != nil {
				return err
			}
			continue
		}
		if c.PassThru {
			if err := p.Write(x); err != nil {
				return err
			}
		}
	}
	return nil
}

// waitProcess is Wait-Process.
type waitProcess struct {
	cmdlets.Base
	Id          []int32            `pos:"0" mandatory:"" pipe:"name" set:"Id" alias:"PID,ProcessId" help:"Numbers."`
	Name        []string           `pos:"0" mandatory:"" pipe:"name" set:"Name" alias:"ProcessName" help:"Names, with wildcards."`
	InputObject []any              `mandatory:"" pipe:"value" set:"InputObject" type:"System.Diagnostics.Process[]" help:"Processes."`
	Timeout     cmdlets.Opt[int32] `pos:"1" alias:"TimeoutSec" range:"0,32767" help:"How many seconds to wait at most."`
	Any         bool               `help:"Until the first one ended."`
	PassThru    bool               `help:"Write the processes."`

	list []*process
}

func waitProcessCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Wait-Process", Module: module, Class: class("WaitProcess"), DefaultSet: "Name",
		Doc: doc("Waits for the processes to be stopped before accepting more input.", "Start-Process sleep 1 -PassThru | Wait-Process"),
	}, func() *waitProcess { return &waitProcess{} })
}

// Process gathers the processes.
func (c *waitProcess) Process(p *pipeline.Proc, _ any) error {
	list, err := wantedProcesses(p, c.Name, c.Id, c.InputObject)
	c.list = append(c.list, list...)
	return err
}

// End waits for them.
func (c *waitProcess) End(p *pipeline.Proc) error {
	end := time.Now().Add(time.Duration(c.Timeout.Value) * time.Second)
	for _, x := range c.list {
		limit := time.Duration(0)
		if c.Timeout.Given {
			limit = max(time.Until(end), time.Millisecond)
		}
		if x.wait(limit, p.Ctx.Done()) {
			if c.PassThru {
				if err := p.Write(x); err != nil {
					return err
				}
			}
			if c.Any {
				return nil
			}
			continue
		}
		if p.Stopping() {
			return pipeline.ErrStopped
		}
		r := errs.New("ProcessNotTerminated", errs.CloseError, x, types.Find("System.TimeoutException"), "Process \"%s (%d)\" is not stopped in the specified timeout.", x.name, x.pid)
		if err := p.WriteError(r); err != nil {
			return err
		}
	}
	return nil
}
