// Package drive is the world of paths: drives and providers (FileSystem, Environment, Variable, Function, Alias), the
// session's locations, how a path is read, resolved and expanded, and what an item is. File cmdlets stand on it.
package drive
