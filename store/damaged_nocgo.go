//go:build !cgo

package store

// explain leaves errors as they are: without cgo the driver opens nothing, and says so.
func (db *DB) explain(err error) error { return err }
