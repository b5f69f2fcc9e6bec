package utility

import (
	"path/filepath"
	"sort"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// fullPath is a file's path made absolute in the session's location.
func fullPath(p *pipeline.Proc, path string) string {
	path = strings.TrimPrefix(path, "Microsoft.PowerShell.Core\\FileSystem::")
	if strings.HasPrefix(path, "~/") || path == "~" {
		if home, ok := p.Session.Variable("HOME"); ok {
			path = value.ToString(home) + path[1:]
		}
	}
	path = strings.ReplaceAll(path, `\`, "/")
	if !filepath.IsAbs(path) {
		path = filepath.Join(p.Session.Location(), path)
	}
	return filepath.Clean(path)
}

// filesOf finds the files that a path with wildcards stands for, in order of their names. A path without wildcards
// stands for itself.
func filesOf(p *pipeline.Proc, path string) ([]string, error) {
	full := fullPath(p, path)
	if !strings.ContainsAny(path, "*?[") {
		return []string{full}, nil
	}
	found, err := filepath.Glob(full)
	sort.Strings(found)
	if err != nil || len(found) == 0 {
		return nil, noFile(full)
	}
	return found, nil
}

func noFile(path string) *errs.Record {
	return errs.New("FileOpenFailure", errs.OpenError, path, errs.FileNotFoundType, "Could not find file '%s'.", path)
}
