package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"time"
)

// An Account is a directory object to be stored: its cells by column. A missing cell is null. Cells have the Go type of
// their column's Kind.
type Account map[Column]any

// classes of directory objects.
const (
	UserClass    = "user"    // a person's account
	ContactClass = "contact" // a device or application, such as a common area phone
)

// text gives a cell as text, empty when it is null.
func (a Account) text(c Column) string {
	s, _ := a[c].(string)
	return s
}

// encode turns a cell into what SQLite stores.
func encode(kind Kind, cell any) (any, error) {
	switch v := cell.(type) {
	case nil, string, bool, int64:
		return v, nil
	case time.Time:
		return v.UnixMicro(), nil
	case []string:
		if len(v) == 0 {
			return nil, nil
		}
		text, err := json.Marshal(v)
		return string(text), err
	}
	return nil, fmt.Errorf("a cell of kind %d cannot hold a %T", kind, cell)
}

// complete fills in what every object has: a GUID, a name, a class, and the names of its DN in canonical form.
func (a Account) complete() error {
	parts, ok := splitDN(a.text(DistinguishedName))
	if !ok {
		return &Fault{Kind: FaultIdentity, Target: a.text(DistinguishedName), Text: fmt.Sprintf("%q is not a distinguished name.", a.text(DistinguishedName))}
	}
	a[DistinguishedName] = joinDN(parts)
	if a[Guid] == nil {
		a[Guid] = newGUID()
	}
	if a[Name] == nil {
		a[Name] = parts[0].value
	}
	if a[Class] == nil {
		a[Class] = UserClass
	}
	for c := NoColumn + 1; c < IsValid; c++ {
		if !c.Nullable() && a[c] == nil {
			a[c] = false
		}
	}
	return nil
}

// newGUID makes a random GUID (version 4).
func newGUID() string {
	var b [16]byte
	rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// insertSQL inserts every stored column, then the folded twins, in the order of columns.
var insertSQL = sync.OnceValue(func() string {
	var names []string
	for _, c := range Columns() {
		if !c.constant() && c != ID {
			names = append(names, columns[c].sql)
		}
	}
	names = append(names, "dn_rev")
	for _, c := range Columns() {
		if columns[c].fold != "" {
			names = append(names, columns[c].fold)
		}
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(names)), ",")
	return "INSERT INTO users(" + strings.Join(names, ",") + ") VALUES(" + marks + ")"
})

// insertArguments gives the cells of a in the order of insertSQL, in the space of args.
func (a Account) insertArguments(args []any) ([]any, error) {
	args = args[:0]
	for c := NoColumn + 1; c < columnCount; c++ {
		if c.constant() || c == ID {
			continue
		}
		cell, err := encode(c.Kind(), a[c])
		if err != nil {
			return nil, err
		}
		args = append(args, cell)
	}
	parts, _ := splitDN(a.text(DistinguishedName))
	args = append(args, reverseDN(parts))
	for c := NoColumn + 1; c < columnCount; c++ {
		if columns[c].fold != "" {
			args = append(args, foldCell(c, a[c]))
		}
	}
	return args, nil
}

// foldCell gives the folded twin of a cell.
func foldCell(c Column, cell any) any {
	s, ok := cell.(string)
	if !ok {
		return nil
	}
	if c.Kind() == DN {
		return foldDN(s)
	}
	return Fold(s)
}

// foldDN gives the form in which distinguished names are compared.
func foldDN(dn string) string {
	if normal, ok := NormalizeDN(dn); ok {
		return Fold(normal)
	}
	return Fold(dn)
}

// insertAccount stores a new object and the containers above it, and gives its row number.
func insertAccount(ctx context.Context, tx *sql.Tx, a Account) (int64, error) {
	if err := a.complete(); err != nil {
		return 0, err
	}
	args, err := a.insertArguments(nil)
	if err != nil {
		return 0, err
	}
	result, err := tx.ExecContext(ctx, insertSQL(), args...)
	if err != nil {
		return 0, err
	}
	_, parent := ParentDN(a.text(DistinguishedName))
	if err := insertContainer(ctx, tx, parent); err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// insertContainer makes an organizational unit or container known, with those above it.
func insertContainer(ctx context.Context, tx *sql.Tx, dn string) error {
	parts, ok := splitDN(dn)
	if !ok {
		return nil
	}
	for i := range parts {
		result, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO containers(dn_rev, dn) VALUES(?, ?)", reverseDN(parts[i:]), joinDN(parts[i:]))
		if err != nil {
			return err
		}
		if n, _ := result.RowsAffected(); n == 0 {
			return nil
		}
	}
	return nil
}
