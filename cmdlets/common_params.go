package cmdlets

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// The common parameters, in PowerShell's order. Param.Index of a common parameter is one of these.
const (
	commonVerbose = iota
	commonDebug
	commonErrorAction
	commonWarningAction
	commonInformationAction
	commonProgressAction
	commonErrorVariable
	commonWarningVariable
	commonInformationVariable
	commonOutVariable
	commonOutBuffer
	commonPipelineVariable
	commonWhatIf
	commonConfirm
	commonCount
)

// commonRow declares one common parameter.
type commonRow struct {
	name, alias string
	kind        byte // s switch, a action, v variable, i int
	help        string
}

var commonRows = [commonCount]commonRow{
	commonVerbose:             {"Verbose", "vb", 's', "Shows detailed information about the operation."},
	commonDebug:               {"Debug", "db", 's', "Shows messages for programmers."},
	commonErrorAction:         {"ErrorAction", "ea", 'a', "What to do at an error that does not end the command."},
	commonWarningAction:       {"WarningAction", "wa", 'a', "What to do at a warning."},
	commonInformationAction:   {"InformationAction", "infa", 'a', "What to do at an information message."},
	commonProgressAction:      {"ProgressAction", "proga", 'a', "What to do with progress messages."},
	commonErrorVariable:       {"ErrorVariable", "ev", 'v', "The variable that collects the errors; + in front appends."},
	commonWarningVariable:     {"WarningVariable", "wv", 'v', "The variable that collects the warnings."},
	commonInformationVariable: {"InformationVariable", "iv", 'v', "The variable that collects the information messages."},
	commonOutVariable:         {"OutVariable", "ov", 'v', "The variable that collects the output."},
	commonOutBuffer:           {"OutBuffer", "ob", 'i', "How many objects to gather before passing them on."},
	commonPipelineVariable:    {"PipelineVariable", "pv", 'v', "The variable that holds the current object for the rest of the pipeline."},
	commonWhatIf:              {"WhatIf", "wi", 's', "Shows what would happen, and does nothing."},
	commonConfirm:             {"Confirm", "cf", 's', "Asks before doing it."},
}

// commonParams returns the common parameters, with WhatIf and Confirm or without.
func commonParams(mutates bool) []*Param {
	n := commonCount
	if !mutates {
		n = commonWhatIf
	}
	out := make([]*Param, n)
	for i := range out {
		out[i] = commonParam(i)
	}
	return out
}

func commonParam(i int) *Param {
	r := commonRows[i]
	p := &Param{Name: r.name, Aliases: []string{r.alias}, Help: r.help, Index: i, Sets: []ParamSet{{Position: NoPosition}}}
	switch r.kind {
	case 's':
		p.Type = value.SwitchType
	case 'a':
		p.Type = findType("System.Management.Automation.ActionPreference")
	case 'v':
		p.Type = value.StringType
		p.Validate = []Validator{NotNullOrEmpty{}}
	case 'i':
		p.Type = value.Int32Type
		p.Validate = []Validator{NewRange(int32(0), int32(1<<31-1))}
	}
	return p
}

// CommonParams are the common parameters of c, for Get-Command, help and completion.
func (c *Command) CommonParams() []*Param {
	p := c.planned()
	return p.params[p.own:]
}

// common applies a common parameter to the command's Proc.
func (b *binder) common(which int, v any) error {
	switch which {
	case commonErrorVariable, commonWarningVariable, commonInformationVariable, commonOutVariable, commonPipelineVariable:
		if b.extra == nil {
			b.extra = &extras{}
		}
		b.extra.names[which] = textOf(v)
		return nil
	case commonOutBuffer:
		return nil
	}
	prefs := *b.proc.Prefs
	prefer(&prefs, which, v)
	b.proc.Prefs = &prefs
	return nil
}

func prefer(prefs *pipeline.Preferences, which int, v any) {
	switch which {
	case commonVerbose:
		prefs.Verbose = shown(v)
	case commonDebug:
		prefs.Debug = shown(v)
	case commonErrorAction:
		prefs.Error = preference(v)
	case commonWarningAction:
		prefs.Warning = preference(v)
	case commonInformationAction:
		prefs.Information = preference(v)
	case commonProgressAction:
		prefs.Progress = preference(v)
	case commonWhatIf:
		prefs.WhatIf = truth(v)
	case commonConfirm:
		if prefs.Confirm = 0; truth(v) {
			prefs.Confirm = 1
		}
	}
}

func shown(v any) pipeline.Preference {
	if truth(v) {
		return pipeline.Continue
	}
	return pipeline.SilentlyContinue
}

func preference(v any) pipeline.Preference {
	if e, ok := value.Base(v).(value.Enum); ok {
		return pipeline.Preference(e.N)
	}
	return pipeline.Continue
}
