package drive

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// FileTarget is the path of a file that is to be written: it need not exist, but a path with wildcards must fit exactly
// one file.
func (s *Space) FileTarget(p *pipeline.Proc, text string, literal bool) (string, error) {
	t, err := s.Parse(text)
	if err != nil {
		return "", err
	}
	if !t.Provider.Files() {
		return "", errs.New("ReadWriteFileNotFileSystemProvider", errs.InvalidArgument, nil, errs.PSNotSupportedType,
			"Cannot open file because the current provider (%s) cannot open a file.", t.Provider.FullName())
	}
	if literal {
		return t.Inner, nil
	}
	if !value.HasWildcard(t.Inner) {
		return value.UnescapeWildcard(t.Inner), nil
	}
	found := expandFiles(t, &Choice{Force: true})
	switch len(found) {
	case 1:
		return found[0].Inner, nil
	case 0:
		return "", errs.New("FileOpenFailure", errs.OpenError, text, errs.PSNotSupportedType, "Cannot perform operation because the wildcard path %s did not resolve to a file.", text)
	}
	return "", errs.New("ReadWriteMultipleFilesNotSupported", errs.InvalidArgument, nil, errs.PSNotSupportedType, "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.")
}
