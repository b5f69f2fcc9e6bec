// Package store keeps the directory of csshell in SQLite: accounts, topology, policies, PINs, the audit trail and the
// command history, with typed queries over them. It knows neither the language nor the cmdlets.
//
// Every cell is one of nil, bool, string, int64, time.Time and []string (see Kind). Methods that change something take a
// By, which says who does it, when and with what; the change and its audit row are one transaction. Errors that an
// administrator can cause are *Fault; a file that is no directory is *DamagedError; everything else is the driver's.
//
// One connection writes and any number read. Readers are not limited in number: a pipeline may nest as many open scans
// as it likes, and a limit would let it wait for itself. Each reader sees the directory as it was when its scan began,
// so `Get-CsUser | Set-CsUser` never meets its own changes.
package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"time"
)

// Options tell how to open a directory. The zero value is right for an administrator's own file.
type Options struct {
	// KeyFile holds the key under which PIN hashes are sealed. Empty: beside the database, with the extension .key.
	KeyFile string
	// Cost is what a PIN hash costs. Zero: DefaultPinCost.
	Cost PinCost
}

// By says who makes a change, when, and with which command. The time becomes LastPinChangeTime, WhenChanged and the time
// of the audit row.
type By struct {
	Who     string
	At      time.Time
	Command string
}

// DB is an open directory. It is safe for concurrent use.
type DB struct {
	path      string
	writer    *sql.DB
	reader    *sql.DB
	keys      keyring
	hasher    pinHasher
	cost      PinCost
	removeDir string
}

// Open opens the directory in the file path and creates it, and its key, when there is none. The file is readable by its
// owner alone. An existing file that is no directory gives a *DamagedError and stays as it is.
func Open(ctx context.Context, path string, o Options) (*DB, error) {
	created, err := prepareFile(path)
	if err != nil {
		return nil, err
	}
	if o.KeyFile == "" {
		o.KeyFile = path[:len(path)-len(filepath.Ext(path))] + ".key"
	}
	if o.Cost == (PinCost{}) {
		o.Cost = DefaultPinCost()
	}
	db := &DB{path: path, cost: o.Cost, hasher: newPinHasher(), keys: keyring{path: o.KeyFile}}
	if err := db.connect(ctx, durable); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if created {
		if err := errors.Join(db.keys.create(), db.inTransaction(ctx, func(tx *sql.Tx) error { return fillDefaults(ctx, tx) })); err != nil {
			return nil, errors.Join(err, db.Close())
		}
	}
	return db, nil
}

// Path gives the file behind the directory.
func (db *DB) Path() string { return db.path }

// Close closes the directory. A demo directory disappears.
func (db *DB) Close() error {
	var errs []error
	for _, pool := range []*sql.DB{db.reader, db.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	if db.removeDir != "" {
		errs = append(errs, os.RemoveAll(db.removeDir))
	}
	return errors.Join(errs...)
}

// Empty reports whether the directory holds no accounts yet.
func (db *DB) Empty(ctx context.Context) (bool, error) {
	var some bool
	err := db.reader.QueryRowContext(ctx, "SELECT EXISTS(SELECT 1 FROM users)").Scan(&some)
	return !some, err
}
