package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"sync"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations gives the scripts in order; the first brings a new file to version 1.
var migrations = sync.OnceValues(func() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	scripts := make([]string, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		scripts[i] = string(text)
	}
	return scripts, nil
})

// indexScript is the number of the script that holds the indexes of users, which a bulk load drops and builds again.
const indexScript = 2

// migrate brings the schema up to date, each script in a transaction of its own together with the new version number.
func (db *DB) migrate(ctx context.Context) error {
	scripts, err := migrations()
	if err != nil {
		return err
	}
	version, err := db.schemaVersion(ctx)
	if err != nil {
		return err
	}
	if version > len(scripts) {
		return &DamagedError{db.path, fmt.Sprintf("it has schema version %d, and this program knows %d", version, len(scripts))}
	}
	for ; version < len(scripts); version++ {
		if err := db.applyScript(ctx, version, scripts[version]); err != nil {
			return err
		}
	}
	return nil
}

// schemaVersion reads the version of the file, and refuses a database that somebody else made.
func (db *DB) schemaVersion(ctx context.Context) (int, error) {
	var id, version, tables int
	err := db.writer.QueryRowContext(ctx, "SELECT (SELECT application_id FROM pragma_application_id),"+
		"(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)").Scan(&id, &version, &tables)
	if err != nil {
		return 0, err
	}
	if tables > 0 && id != applicationID {
		return 0, &DamagedError{db.path, "it is the database of another program"}
	}
	return version, nil
}

// applyScript runs one script unless another process has done so meanwhile.
func (db *DB) applyScript(ctx context.Context, version int, script string) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		var now int
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&now); err != nil || now > version {
			return err
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("%s\nPRAGMA application_id = %d; PRAGMA user_version = %d;", script, applicationID, version+1))
		return err
	})
}

// inTransaction runs f in a transaction of the writer.
func (db *DB) inTransaction(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := db.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}
