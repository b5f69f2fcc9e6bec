package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

var quick = Options{Cost: trivialPinCost()}

func openFile(t *testing.T, path string) *DB {
	t.Helper()
	db, err := Open(context.Background(), path, quick)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func testBy() By { return By{Who: "test", At: DemoTime(), Command: "test"} }

func sampleUser(name string) Account {
	a := Account{DistinguishedName: "CN=" + name + ",OU=Test,DC=example,DC=com", SamAccountName: name, DisplayName: name, RegistrarPool: "pool.example.com"}
	makeSip(a, "sip:"+name+"@example.com")
	a[Enabled] = true
	return a
}

// TestModes checks that the database, its companions and the key are for their owner alone.
func TestModes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sub", "directory.db")
	db := openFile(t, path)
	defer db.Close()
	if _, err := db.CreateAccount(context.Background(), testBy(), sampleUser("ann")); err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if len(names) < 2 {
		t.Fatal("files:", names)
	}
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v %v", name, info.Mode().Perm(), err)
		}
	}
	if info, _ := os.Stat(filepath.Dir(path)); info.Mode().Perm() != 0o700 {
		t.Error("the folder has mode", info.Mode().Perm())
	}
}

// TestReopen checks that everything is there after closing, and that a second opening changes nothing.
func TestReopen(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "directory.db")
	db := openFile(t, path)
	if _, err := db.CreateAccount(ctx, testBy(), sampleUser("josé")); err != nil {
		t.Fatal(err)
	}
	setPin(t, db, "josé", "72918")
	db.Close()
	db = openFile(t, path)
	defer db.Close()
	states, err := db.PinStates(ctx, Identity{Text: "JOSÉ"})
	if err != nil || len(states) != 1 || !states[0].State.Set || !states[0].State.Changed.Equal(DemoTime()) {
		t.Errorf("%+v %v", states, err)
	}
	roles, err := db.Roles(ctx)
	if err != nil || len(roles) != len(demoRoles) {
		t.Errorf("%d roles, %v", len(roles), err)
	}
	if version, err := db.schemaVersion(ctx); err != nil || version == 0 {
		t.Error(version, err)
	}
}

func setPin(t *testing.T, db *DB, who, pin string) {
	t.Helper()
	target, err := db.PinTarget(context.Background(), Identity{Text: who})
	if err == nil {
		err = errors.Join(target.CheckSet(&pin), db.SetPin(context.Background(), testBy(), target, pin))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestForeignFiles checks that files which are no directory are refused and left alone.
func TestForeignFiles(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "other.db")
	raw, err := sql.Open("sqlite3", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := raw.Exec("CREATE TABLE x(y)"); err != nil {
		t.Fatal(err)
	}
	raw.Close()
	text := filepath.Join(folder, "text.db")
	os.WriteFile(text, []byte("this is a letter to my grandmother\n"), 0o600)
	newer := filepath.Join(folder, "newer.db")
	openFile(t, newer).Close()
	raw, _ = sql.Open("sqlite3", newer)
	raw.Exec("PRAGMA user_version = 999")
	raw.Close()
	for _, path := range []string{other, text, newer} {
		before, _ := os.ReadFile(path)
		_, err := Open(context.Background(), path, quick)
		var damaged *DamagedError
		if !errors.As(err, &damaged) {
			t.Errorf("%s: %v", path, err)
		}
		if after, _ := os.ReadFile(path); path == text && string(after) != string(before) {
			t.Errorf("%s was changed", path)
		}
	}
}

// TestMissingKey checks that PINs are neither set nor verified without the key.
func TestMissingKey(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "directory.db")
	db := openFile(t, path)
	if _, err := db.CreateAccount(ctx, testBy(), sampleUser("ann")); err != nil {
		t.Fatal(err)
	}
	setPin(t, db, "ann", "72918")
	db.Close()
	if err := os.Remove(path[:len(path)-3] + ".key"); err != nil {
		t.Fatal(err)
	}
	db = openFile(t, path)
	defer db.Close()
	target, err := db.PinTarget(ctx, Identity{Text: "ann"})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.SetPin(ctx, testBy(), target, "72919"); !errors.Is(err, ErrNoKey) {
		t.Error("set:", err)
	}
	if _, err := db.GeneratePin(target); !errors.Is(err, ErrNoKey) {
		t.Error("verified:", err)
	}
}

// TestWriters lets several stores on one file write at once: nothing is lost.
func TestWriters(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "directory.db")
	openFile(t, path).Close()
	var wait sync.WaitGroup
	for i := range 4 {
		db := openFile(t, path)
		defer db.Close()
		wait.Go(func() {
			for j := range 10 {
				if _, err := db.CreateAccount(ctx, testBy(), sampleUser(string(rune('a'+i))+string(rune('a'+j)))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	db := openFile(t, path)
	defer db.Close()
	rows, err := db.All(ctx, Query{Scope: Accounts, Columns: []Column{ID}})
	if err != nil || len(rows) != 40 {
		t.Errorf("%d accounts, %v", len(rows), err)
	}
	entries, err := db.AuditLog(ctx, AuditQuery{})
	if err != nil || len(entries) != 40 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

// TestLockout walks through the rules about failed logons.
func TestLockout(t *testing.T) {
	db, err := OpenDemo(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	at := DemoTime()
	logon := func(pin string) bool {
		r, err := db.PhoneLogon(context.Background(), By{Who: "phone", At: at}, Logon{Number: "+14255551219", PIN: pin})
		if err != nil {
			t.Fatal(err)
		}
		return r.OK
	}
	tries := func(n int) {
		for range n {
			logon("9999")
		}
	}
	steps := []struct {
		name string
		do   func()
		want bool
	}{
		{"right", func() {}, true},
		{"nine wrong ones", func() { tries(9) }, true},
		{"nine more, the good one in between forgave the others", func() { tries(9) }, true},
		{"the window of half an hour forgives too", func() { tries(9); at = at.Add(31 * time.Minute); tries(9) }, true},
		{"ten wrong ones block", func() { tries(10) }, false},
		{"for an hour", func() { at = at.Add(59 * time.Minute) }, false},
		{"and no longer", func() { at = at.Add(2 * time.Minute) }, true},
		{"a hundred wrong ones in all lock", func() {
			for range 20 {
				tries(9)
				at = at.Add(time.Hour)
			}
		}, false},
	}
	for _, step := range steps {
		if step.do(); logon("0712") != step.want {
			t.Fatalf("%s: the right PIN gives %v", step.name, !step.want)
		}
	}
	if states, _ := db.PinStates(context.Background(), Identity{Text: "kenmyer"}); !states[0].State.Locked {
		t.Error("the PIN is not locked")
	}
}
