package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// directoryOf makes a directory with the demo users and n generated ones.
func directoryOf(t testing.TB, n int) *DB {
	t.Helper()
	ctx := context.Background()
	db, err := OpenDemo(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	in := db.Import(ctx, By{Who: "test", At: DemoTime(), Command: "test"})
	defer in.Abandon()
	for a := range Generate(n, 1) {
		if _, err := in.Put(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := in.Finish(); err != nil {
		t.Fatal(err)
	}
	return db
}

// randomValues are what administrators compare with, fitting or not.
var randomValues = []any{nil, true, false, int64(0), int64(2), int64(512), 2.5, "", "Finance", "MANAGER", "*", "*en*", "kim*", "*Smith", "sip:*@litwareinc.com", "josé*", "Zoë",
	"tel:+1425*", "redmond-cs-001.litwareinc.com", "CN=Ken Myer, ou=Redmond,dc=litwareinc,dc=com", "*OU=Dublin*", "AccountDisabled*", "512", "true", "1/15/2015", "20200101000000.0Z",
	"Uninitialized", "O'Hara", "[x]", "Ken M?er", "ÅNGSTRÖM", "RedmondUsersPinPolicy", time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}

func randomFilter(r *rand.Rand, depth int) Filter {
	if depth > 0 {
		switch r.IntN(5) {
		case 0:
			return And{randomFilter(r, depth-1), randomFilter(r, depth-1)}
		case 1:
			return Or{randomFilter(r, depth-1), randomFilter(r, depth-1), randomFilter(r, 0)}
		case 2:
			return Not{randomFilter(r, depth-1)}
		}
	}
	all := Columns()[1:]
	op := Op(r.IntN(int(AnyBits) + 1))
	if op >= AllBits {
		return NewCompare(UserAccountControl, op, int64(1)<<r.IntN(11))
	}
	return NewCompare(all[r.IntN(len(all))], op, randomValues[r.IntN(len(randomValues))])
}

// TestFilterLaw states that a filter selects the same objects whether SQL or memory decides.
func TestFilterLaw(t *testing.T) {
	db := directoryOf(t, 300)
	ctx := context.Background()
	everything, err := db.All(ctx, Query{Scope: Everything, Columns: Columns()})
	if err != nil {
		t.Fatal(err)
	}
	place := map[Column]int{}
	for i, c := range Columns() {
		place[c] = i
	}
	r := rand.New(rand.NewPCG(7, 7))
	for range 800 {
		f := randomFilter(r, 3)
		var want []int64
		for _, cells := range everything {
			if Matches(f, func(c Column) any { return cells[place[c]] }) {
				want = append(want, cells[place[ID]].(int64))
			}
		}
		rows, err := db.All(ctx, Query{Scope: Everything, Filter: f, Columns: []Column{ID}})
		if err != nil {
			t.Fatalf("%s: %v", show(f), err)
		}
		var got []int64
		for _, cells := range rows {
			got = append(got, cells[0].(int64))
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%s\nSQL    %v\nmemory %v", show(f), got, want)
		}
	}
}

func show(f Filter) string {
	switch f := f.(type) {
	case And:
		return "And" + showAll(f)
	case Or:
		return "Or" + showAll(f)
	case Not:
		return "Not(" + show(f.Filter) + ")"
	case *Compare:
		return fmt.Sprintf("%s %d %#v", f.Column, f.Op, f.Value)
	}
	return fmt.Sprint(f)
}

func showAll(parts []Filter) string {
	s := "("
	for _, p := range parts {
		s += show(p) + ", "
	}
	return s + ")"
}
