package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"csshell/store"
)

// A directory opens the store when the first cmdlet needs it, once, and closes it at the end.
type directory struct {
	demo bool
	path string // empty for the user's own
	once sync.Once
	db   *store.DB
	err  error
}

// open gives the open store.
func (d *directory) open() (*store.DB, error) {
	d.once.Do(func() {
		if d.demo {
			d.db, d.err = store.OpenDemo(context.Background())
			return
		}
		path := d.path
		if path == "" {
			if path, d.err = ownDirectory(); d.err != nil {
				return
			}
		}
		d.db, d.err = store.Open(context.Background(), path, store.Options{})
	})
	return d.db, d.err
}

// close closes what was opened; a demo directory disappears.
func (d *directory) close() {
	if d.db != nil {
		d.db.Close()
	}
}

// ownDirectory is the file of the user's own directory: $CSSHELL_DATABASE, or csshell/directory.db in the data folder.
func ownDirectory() (string, error) {
	if path := os.Getenv("CSSHELL_DATABASE"); path != "" {
		return path, nil
	}
	if path := os.Getenv("XDG_DATA_HOME"); path != "" {
		return filepath.Join(path, "csshell", "directory.db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	switch runtime.GOOS {
	case "windows":
		return filepath.Join(home, "AppData", "Local", "csshell", "directory.db"), nil
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "csshell", "directory.db"), nil
	}
	return filepath.Join(home, ".local", "share", "csshell", "directory.db"), nil
}
