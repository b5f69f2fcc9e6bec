//go:build cgo

package store

import (
	"errors"

	"github.com/mattn/go-sqlite3"
)

// explain turns the driver's word for a broken file into a DamagedError.
func (db *DB) explain(err error) error {
	var e sqlite3.Error
	if errors.As(err, &e) && (e.Code == sqlite3.ErrCorrupt || e.Code == sqlite3.ErrNotADB) {
		return &DamagedError{db.path, e.Error()}
	}
	return err
}
