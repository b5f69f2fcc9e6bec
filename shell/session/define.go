package session

import (
	"os"
	"path/filepath"
	"runtime"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

const (
	all      = frame.AllScope
	readOnly = frame.ReadOnly | frame.AllScope
	fixed    = frame.Constant | frame.AllScope
)

// define makes the variables that every session has. Those that cost something to make are made when they are read.
func (s *Session) define() {
	g := s.Global
	put := func(name string, v any, o frame.Options) {
		x := frame.NewVar(name, v)
		x.Options = o
		g.Define(x)
	}
	lazy := func(name string, get func() any, o frame.Options) {
		x := frame.NewVar(name, nil)
		x.Options, x.Get = o, get
		g.Define(x)
	}
	put("true", true, fixed)
	put("false", false, fixed)
	put("null", nil, 0)
	put("IsLinux", runtime.GOOS == "linux", readOnly)
	put("IsMacOS", runtime.GOOS == "darwin", readOnly)
	put("IsWindows", runtime.GOOS == "windows", readOnly)
	put("IsCoreCLR", true, readOnly)
	put("PSEdition", "Core", fixed)
	lazy("PSCulture", func() any { return s.Culture().Name }, readOnly)
	lazy("PSUICulture", func() any { return s.UICulture().Name }, readOnly)
	put("ShellId", "Microsoft.PowerShell", fixed)
	put("PID", int32(os.Getpid()), fixed)
	put("HOME", home(), readOnly)
	put("FormatEnumerationLimit", int32(4), 0)
	put("MaximumHistoryCount", int32(4096), 0)
	put("NestedPromptLevel", int32(0), 0)
	put("PSEmailServer", "", 0)
	put("WhatIfPreference", false, 0)
	put("PSNativeCommandUseErrorActionPreference", false, 0)
	put("PSSessionApplicationName", "wsman", 0)
	put("PSSessionConfigurationName", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", 0)
	put("PSDefaultParameterValues", value.NewHashtable(0), 0)
	put("Error", s.Errors, frame.Constant)
	put("^", "", 0)
	put("$", "", 0)
	lazy("PWD", func() any { return s.pathInfo() }, 0)
	lazy("LASTEXITCODE", s.lastExitCode, 0)
	lazy("?", func() any { return s.OK }, readOnly)
	lazy("Host", func() any { return &HostObject{s} }, fixed)
	lazy("PSVersionTable", s.versionTable(), fixed)
	lazy("ExecutionContext", func() any { return s.executionContext() }, fixed)
	lazy("PROFILE", func() any { return s.profile() }, 0)
	lazy("PSHOME", func() any { return programFolder() }, fixed)
	s.definePreferences(lazy)
}

// definePreferences makes the preference variables; their values are those of the engine until they are assigned.
func (s *Session) definePreferences(lazy func(string, func() any, frame.Options)) {
	for _, v := range [...]struct{ name, enum, value string }{
		{"ErrorActionPreference", "ActionPreference", "Continue"}, {"WarningPreference", "ActionPreference", "Continue"},
		{"VerbosePreference", "ActionPreference", "SilentlyContinue"}, {"DebugPreference", "ActionPreference", "SilentlyContinue"},
		{"InformationPreference", "ActionPreference", "SilentlyContinue"}, {"ProgressPreference", "ActionPreference", "Continue"},
		{"ConfirmPreference", "ConfirmImpact", "High"}, {"ErrorView", "ErrorView", "ConciseView"},
		{"PSNativeCommandArgumentPassing", "NativeArgumentPassingStyle", "Standard"},
	} {
		x := frame.NewVar(v.name, nil)
		first := true
		x.Get = func() any {
			if first {
				first = false
				x.Get, x.Put = nil, nil
				e, err := types.Convert(nil, v.value, types.Find("System.Management.Automation."+v.enum))
				if err == nil {
					x.Init(e)
				}
			}
			return x.Value()
		}
		x.Put = func(nv any) error {
			x.Get, x.Put = nil, nil
			if t := types.Find("System.Management.Automation." + v.enum); t != nil {
				c, err := types.Convert(nil, nv, t)
				if err != nil {
					return err
				}
				nv = c
			}
			return x.Force(nv)
		}
		s.Global.Define(x)
	}
}

func (s *Session) lastExitCode() any {
	if !s.HasExit {
		return nil
	}
	return s.LastExit
}

func home() string {
	h, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return h
}

func programFolder() string {
	p, err := os.Executable()
	if err != nil {
		return ""
	}
	return filepath.Dir(p)
}

// versionTable makes $PSVersionTable once.
func (s *Session) versionTable() func() any {
	var table *value.Hashtable
	return func() any {
		if table == nil {
			table = value.NewOrdered()
			for _, e := range [...][2]string{{"PSVersion", "7.6.5"}, {"PSEdition", "Core"}, {"GitCommitId", "7.6.5"}} {
				table.Set(e[0], version(e[0], e[1]))
			}
			table.Set("OS", osName())
			table.Set("Platform", platform())
			table.Set("PSCompatibleVersions", versions("1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0"))
			table.Set("PSRemotingProtocolVersion", version("PSRemotingProtocolVersion", "2.4"))
			table.Set("SerializationVersion", version("", "1.1.0.1"))
			table.Set("WSManStackVersion", version("", "3.0"))
		}
		return table
	}
}

func version(name, text string) any {
	switch name {
	case "PSEdition", "GitCommitId":
		return text
	case "PSVersion":
		if v, err := types.Convert(nil, text, types.Find("System.Management.Automation.SemanticVersion")); err == nil && types.Find("System.Management.Automation.SemanticVersion") != nil {
			return v
		}
	}
	if t := types.Find("System.Version"); t != nil {
		if v, err := types.Convert(nil, text, t); err == nil {
			return v
		}
	}
	return text
}

func versions(list ...string) any {
	items := make([]any, len(list))
	for i, v := range list {
		items[i] = version("", v)
	}
	return value.NewArray(items...)
}

func platform() string {
	if runtime.GOOS == "windows" {
		return "Win32NT"
	}
	return "Unix"
}

func osName() string {
	if b, err := os.ReadFile("/etc/os-release"); err == nil {
		if n := prettyName(string(b)); n != "" {
			return n
		}
	}
	return runtime.GOOS
}
