package drive

import (
	"csshell/pipeline/errs"
)

// NotFound is the error of a path at which nothing is.
func NotFound(path string) *errs.Record {
	r := errs.New("PathNotFound", errs.ObjectNotFound, path, errs.ItemNotFoundType, "Cannot find path '%s' because it does not exist.", path)
	r.Exception.Props = map[string]any{"itemname": path, "sessionstatecategory": "Drive"}
	return r
}

// driveNotFound is the error of a path on a drive that is not there.
func driveNotFound(name string) *errs.Record {
	r := errs.New("DriveNotFound", errs.ObjectNotFound, name, errs.DriveNotFoundType, "Cannot find drive. A drive with the name '%s' does not exist.", name)
	r.Exception.Props = map[string]any{"itemname": name}
	return r
}

// ProviderNotFound is the error of a provider that is not there.
func ProviderNotFound(name string) *errs.Record {
	r := errs.New("ProviderNotFound", errs.ObjectNotFound, name, errs.ProviderNotFoundType, "Cannot find a provider with the name '%s'.", name)
	r.Exception.Props = map[string]any{"itemname": name}
	return r
}
