package types

import (
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var environmentType = &value.Type{Name: "System.Environment"}

// environmentDef declares System.Environment.
func environmentDef() *Def {
	get := func(f func() any) func(In) (any, error) { return func(In) (any, error) { return f(), nil } }
	return &Def{Static: []Row{
		{Text: "string NewLine {get;}", Do: constant("\n")},
		{Text: "string MachineName {get;}", Do: get(machineName)},
		{Text: "string UserName {get;}", Do: get(userName)},
		{Text: "string UserDomainName {get;}", Do: get(machineName)},
		{Text: "bool UserInteractive {get;}", Do: constant(true)},
		{Text: "int ProcessorCount {get;}", Do: get(func() any { return int32(runtime.NumCPU()) })},
		{Text: "int ProcessId {get;}", Do: get(func() any { return int32(os.Getpid()) })},
		{Text: "string ProcessPath {get;}", Do: func(In) (any, error) { return orEmpty(os.Executable()) }},
		{Text: "string CurrentDirectory {get;set;}", Do: func(in In) (any, error) { return processFolder(in.P), nil }, Set: setProcessFolder},
		{Text: "string SystemDirectory {get;}", Do: constant("")},
		{Text: "string CommandLine {get;}", Do: get(func() any { return strings.Join(os.Args, " ") })},
		{Text: "bool Is64BitOperatingSystem {get;}", Do: constant(true)},
		{Text: "bool Is64BitProcess {get;}", Do: constant(true)},
		{Text: "bool IsPrivilegedProcess {get;}", Do: get(func() any { return os.Geteuid() == 0 })},
		{Text: "bool HasShutdownStarted {get;}", Do: constant(false)},
		{Text: "int ExitCode {get;set;}", Do: constant(int32(0)), Set: func(In) error { return nil }},
		{Text: "int CurrentManagedThreadId {get;}", Do: constant(int32(1))},
		{Text: "int SystemPageSize {get;}", Do: get(func() any { return int32(os.Getpagesize()) })},
		{Text: "long WorkingSet {get;}", Do: get(func() any { return workingSet() })},
		{Text: "int TickCount {get;}", Do: get(func() any { return int32(uint32(time.Now().UnixMilli()) & 0x7FFFFFFF) })},
		{Text: "long TickCount64 {get;}", Do: get(func() any { return time.Now().UnixMilli() })},
		{Text: "version Version {get;}", Do: get(func() any { return NewVersion(10, 0, 0) })},
		{Text: "System.OperatingSystem OSVersion {get;}", Do: get(func() any { return &OperatingSystem{} })},
		{Text: "string StackTrace {get;}", Do: constant("")},
		{Text: "string GetEnvironmentVariable(string variable)", Do: environmentVariable},
		{Text: "string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)", Do: environmentVariable},
		{Text: "System.Collections.IDictionary GetEnvironmentVariables()", Do: get(environmentVariables)},
		{Text: "System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)", Do: get(environmentVariables)},
		{Text: "void SetEnvironmentVariable(string variable, string value)", Do: attempt(setEnvironmentVariable)},
		{Text: "void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)", Do: attempt(setEnvironmentVariable)},
		{Text: "string ExpandEnvironmentVariables(string name)", Do: func(in In) (any, error) { return expandPercent(in.Str(0)), nil }},
		{Text: "string GetFolderPath(System.Environment+SpecialFolder folder)", Do: folderPath},
		{Text: "string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)", Do: folderPath},
		{Text: "string[] GetCommandLineArgs()", Do: get(func() any { return texts(os.Args...) })},
		{Text: "string[] GetLogicalDrives()", Do: get(func() any { return texts("/") })},
	}}
}

// setProcessFolder changes the folder to which .NET paths are relative, for this session only.
func setProcessFolder(in In) error {
	path := pathArg(in, 0)
	if !folderExists(path) {
		return errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", path)
	}
	var f Folder
	if in.P != nil && in.P.Session != nil && in.P.Session.Service(&f) {
		f.SetProcessFolder(path)
	}
	return nil
}

func machineName() any {
	name, _ := os.Hostname()
	name, _, _ = strings.Cut(name, ".")
	return name
}

func userName() any {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return os.Getenv("USER")
}

// workingSet is the memory that the program's values take, in bytes.
func workingSet() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys)
}

func environmentVariable(in In) (any, error) {
	if t := in.Enum(1); in.Has(1) && t != 0 {
		return nil, nil // users and machines have none here
	}
	if v, ok := os.LookupEnv(in.Str(0)); ok {
		return v, nil
	}
	return nil, nil
}

func environmentVariables() any {
	h := &value.Hashtable{CaseSensitive: true}
	for _, e := range os.Environ() {
		if k, v, ok := strings.Cut(e, "="); ok {
			h.Set(k, v)
		}
	}
	return h
}

func setEnvironmentVariable(in In) error {
	switch {
	case in.Str(0) == "":
		return argument("variable", "The value cannot be an empty string.")
	case in.Has(2) && in.Enum(2) != 0:
		return nil
	case in.Str(1) == "":
		return os.Unsetenv(in.Str(0))
	}
	return os.Setenv(in.Str(0), in.Str(1))
}

// expandPercent replaces %NAME% by the variable's value where there is one.
func expandPercent(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i+1:], '%')
		if j < 0 {
			break
		}
		if v, ok := os.LookupEnv(s[i+1 : i+1+j]); ok {
			b.WriteString(s[:i] + v)
			s = s[i+j+2:]
			continue
		}
		b.WriteString(s[:i+1+j])
		s = s[i+1+j:]
	}
	return b.String() + s
}

// folderPath knows the folders that a Unix home has.
func folderPath(in In) (any, error) {
	home, _ := os.UserHomeDir()
	e, _ := in.Arg(0).(value.Enum)
	xdg := func(variable, def string) string {
		if v := os.Getenv(variable); v != "" {
			return v
		}
		return filepath.Join(home, def)
	}
	switch e.String() {
	case "UserProfile", "Personal", "MyDocuments":
		return home, nil
	case "ApplicationData":
		return xdg("XDG_CONFIG_HOME", ".config"), nil
	case "LocalApplicationData":
		return xdg("XDG_DATA_HOME", ".local/share"), nil
	case "CommonApplicationData":
		return "/usr/share", nil
	case "Desktop", "DesktopDirectory", "MyMusic", "MyPictures", "MyVideos", "Templates", "Fonts":
		return existing(filepath.Join(home, map[string]string{"Desktop": "Desktop", "DesktopDirectory": "Desktop", "MyMusic": "Music",
			"MyPictures": "Pictures", "MyVideos": "Videos", "Templates": "Templates", "Fonts": ".fonts"}[e.String()])), nil
	}
	return "", nil
}

// existing is the path of a folder, "" when it is not there.
func existing(path string) string {
	if folderExists(path) {
		return path
	}
	return ""
}

// OperatingSystem is [Environment]::OSVersion.
type OperatingSystem struct{}

var operatingSystemType = &value.Type{Name: "System.OperatingSystem"}

// Type is OperatingSystem.
func (*OperatingSystem) Type() *value.Type { return operatingSystemType }

// Text is the name and version of the system.
func (*OperatingSystem) Text() string { return "Unix " + kernelVersion().Text() }

func operatingSystemDef() *Def {
	return &Def{
		Members: []Row{
			{Text: "System.PlatformID Platform {get;}", Do: func(In) (any, error) { return EnumValue("System.PlatformID", 4), nil }},
			{Text: "string ServicePack {get;}", Do: constant("")},
			{Text: "version Version {get;}", Do: func(In) (any, error) { return kernelVersion(), nil }},
			{Text: "string VersionString {get;}", Do: func(in In) (any, error) { return in.Self.(*OperatingSystem).Text(), nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return in.Self.(*OperatingSystem).Text(), nil }},
		},
		Static: []Row{
			{Text: "bool IsWindows()", Do: constant(runtime.GOOS == "windows")},
			{Text: "bool IsLinux()", Do: constant(runtime.GOOS == "linux")},
			{Text: "bool IsMacOS()", Do: constant(runtime.GOOS == "darwin")},
		},
	}
}

// kernelVersion is the release of the running kernel.
func kernelVersion() *Version {
	b, _ := os.ReadFile("/proc/sys/kernel/osrelease")
	v := NewVersion(0, 0, 0, 0)
	fields := strings.FieldsFunc(string(b), func(r rune) bool { return r < '0' || r > '9' })
	for i := range min(len(fields), 4) {
		if n, err := value.ToInt32(fields[i]); err == nil {
			v.parts[i] = n
		}
	}
	return v
}
