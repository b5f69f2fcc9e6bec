package types

import "csshell/pipeline/value"

// cmdletType is the class that cmdlets derive from; scripts ask it for the names of the common parameters.
var cmdletType = &value.Type{Name: "System.Management.Automation.Cmdlet"}

func cmdletDef() *Def {
	names := func(list ...any) func(In) (any, error) {
		return func(In) (any, error) { return NewList(value.StringType, list...), nil }
	}
	return &Def{Static: []Row{
		{Text: "System.Collections.Generic.HashSet[string] CommonParameters {get;}", Do: names("Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction",
			"ProgressAction", "ErrorVariable", "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable")},
		{Text: "System.Collections.Generic.HashSet[string] OptionalCommonParameters {get;}", Do: names("WhatIf", "Confirm", "UseTransaction")},
	}}
}
