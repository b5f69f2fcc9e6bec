package session

import (
	"os"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/compile"
)

// ReadDrive reads $env:x, $function:x, $alias:x and files by $C:x.
func (s *Session) ReadDrive(p *pipeline.Proc, drive, name string) (any, error) {
	switch value.Fold(drive) {
	case "env":
		v, ok := os.LookupEnv(name)
		if !ok {
			return nil, nil
		}
		return v, nil
	case "function":
		if c := s.Engine.Lookup(s.Current, name); c != nil {
			if fn, ok := c.Info.(*compile.Function); ok {
				return fn.Block, nil
			}
		}
		return nil, nil
	case "alias":
		if to, ok := s.Engine.Alias(s.Current, value.Fold(name)); ok {
			return to, nil
		}
		return nil, nil
	}
	return nil, driveNotFound(drive)
}

// WriteDrive writes $env:x, $function:x and $alias:x.
func (s *Session) WriteDrive(p *pipeline.Proc, drive, name string, v any) error {
	switch value.Fold(drive) {
	case "env":
		if value.IsNull(v) {
			return os.Unsetenv(name)
		}
		return os.Setenv(name, value.ToString(v))
	case "function":
		if value.IsNull(v) {
			return s.RemoveFunction(name, "")
		}
		b, ok := value.Base(v).(pipeline.Block)
		if !ok {
			var err error
			if b, err = s.Compile(value.ToString(v)); err != nil {
				return err
			}
		}
		return s.PutFunction(name, b, "")
	case "alias":
		return s.PutAlias(cmdlets.AliasInfo{Name: name, Definition: value.ToString(v)}, "", false, true)
	}
	return driveNotFound(drive)
}

func driveNotFound(drive string) error {
	return errs.New("DriveNotFound", errs.ObjectNotFound, drive, errs.DriveNotFoundType,
		"Cannot find drive. A drive with the name '%s' does not exist.", strings.TrimSuffix(drive, ":"))
}
