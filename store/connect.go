package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	_ "github.com/mattn/go-sqlite3"
)

// durability is how far an acknowledged change is safe.
type durability string

const (
	durable   durability = "FULL" // survives a power failure; the driver's default, NORMAL, may lose the last commits
	throwaway durability = "OFF"  // for a demo directory, which is removed anyway
)

// applicationID marks the file as ours, so that somebody else's SQLite file is not taken for a damaged directory.
const applicationID = 0x63736468 // "csdh"

// busyTimeout is how long, in milliseconds, a writer waits for another process.
const busyTimeout = "10000"

// DamagedError says that a file is no directory that can be used: not SQLite, not ours, broken, or too new.
type DamagedError struct {
	Path   string
	Reason string
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("The directory file %q cannot be used: %s. It was left as it is.", e.Path, e.Reason)
}

// prepareFile makes sure that path is either new, and then exists with mode 0600 before SQLite sees it, or begins like a
// SQLite file.
func prepareFile(path string) (created bool, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return false, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, 16)
	n, _ := f.Read(head)
	if n == 0 {
		return true, nil
	}
	if !bytes.Equal(head, []byte("SQLite format 3\x00")) {
		return false, &DamagedError{path, "it is not an SQLite database"}
	}
	return false, nil
}

// connect opens the writer, brings the schema up to date, and opens the readers.
//
// Writing begins with BEGIN IMMEDIATE: with the driver's default of a deferred transaction, four processes that read and
// then write lost 1709 of 2000 transactions at once, because busy_timeout is not consulted when a lock is upgraded.
func (db *DB) connect(ctx context.Context, d durability) error {
	var err error
	if db.writer, err = sql.Open("sqlite3", dsn(db.path, url.Values{
		"_txlock": {"immediate"}, "_busy_timeout": {busyTimeout}, "_journal_mode": {"WAL"}, "_synchronous": {string(d)},
		"_foreign_keys": {"1"}, "_stmt_cache_size": {"64"},
	})); err != nil {
		return err
	}
	db.writer.SetMaxOpenConns(1)
	if err := db.migrate(ctx); err != nil {
		return db.explain(err)
	}
	if db.reader, err = sql.Open("sqlite3", dsn(db.path, url.Values{
		"_busy_timeout": {busyTimeout}, "_query_only": {"1"}, "_stmt_cache_size": {"64"},
	})); err != nil {
		return err
	}
	db.reader.SetMaxIdleConns(runtime.NumCPU() + 2)
	return nil
}

func dsn(path string, options url.Values) string {
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: options.Encode()}
	return u.String()
}
