package types

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// IOError is the exception that .NET throws for an error of the file system, nil for nil. The path is the one that the
// message names.
func IOError(err error, path string) *value.Exception {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return notThere(path)
	case errors.Is(err, syscall.EISDIR), errors.Is(err, fs.ErrPermission):
		return errs.NewException(errs.UnauthorizedAccessType, "Access to the path '%s' is denied.", path)
	case errors.Is(err, syscall.ENOTEMPTY):
		return errs.NewException(errs.IOType, "Directory not empty : '%s'", path)
	case errors.Is(err, fs.ErrExist):
		return errs.NewException(errs.IOType, "The file '%s' already exists.", path)
	case errors.Is(err, syscall.ENAMETOOLONG):
		return errs.NewException(pathTooLongType, "The path '%s' is too long, or a component of the specified path is too long.", path)
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return errs.NewException(errs.IOType, "%s : '%s'", capital(err.Error()), path)
}

var pathTooLongType = &value.Type{Name: "System.IO.PathTooLongException", Base: errs.IOType}

// notThere is FileNotFoundException when the folder exists, DirectoryNotFoundException otherwise.
func notThere(path string) *value.Exception {
	if s, err := os.Stat(folderOf(path)); err == nil && s.IsDir() {
		e := errs.NewException(errs.FileNotFoundType, "Could not find file '%s'.", path)
		e.Props = map[string]any{"filename": path}
		return e
	}
	return errs.NewException(errs.DirectoryNotFoundType, "Could not find a part of the path '%s'.", path)
}

// ioError is IOError as an error, nil for nil.
func ioError(err error, path string) error {
	if e := IOError(err, path); e != nil {
		return e
	}
	return nil
}

func capital(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-32) + s[1:]
	}
	return s
}

// folderOf is the folder of a path.
func folderOf(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '/' {
			return path[:i]
		}
	}
	return "/"
}
