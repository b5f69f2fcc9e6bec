package store

import (
	"context"
	"testing"
)

// BenchmarkScanView reads all users with the thirty columns of the default view; the budget is in rows a second.
func BenchmarkScanView(b *testing.B) {
	db := directoryOf(b, 20_000)
	columns := Columns()[2:32]
	cells := make([]any, len(columns))
	for b.Loop() {
		rows, err := db.Query(context.Background(), Query{Scope: SipUsers, Columns: columns})
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for {
			ok, err := rows.Next(cells)
			if err != nil {
				b.Fatal(err)
			}
			if !ok {
				break
			}
			n++
		}
		rows.Close()
		b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	}
}

// BenchmarkFind looks one user up by each form of identity.
func BenchmarkFind(b *testing.B) {
	db := directoryOf(b, 20_000)
	for name, text := range map[string]string{"sip": "sip:user0010000@litwareinc.com", "logon": `litwareinc\user0010000`, "sam": "user0010000", "prefix": "Ken M*"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if rows, err := db.Find(context.Background(), Identity{Text: text}, Query{Scope: Accounts, Columns: pinOwnerColumns}); err != nil || len(rows) == 0 {
					b.Fatal(len(rows), err)
				}
			}
		})
	}
}

// BenchmarkFilter evaluates a filter with an index on a directory of twenty thousand.
func BenchmarkFilter(b *testing.B) {
	db := directoryOf(b, 20_000)
	f := And{NewCompare(Department, Eq, "Finance"), NewCompare(Title, Eq, "Manager"), NewCompare(City, Eq, "Tokyo")}
	for b.Loop() {
		if _, err := db.All(context.Background(), Query{Scope: SipUsers, Filter: f, Columns: []Column{ID, DisplayName}}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkImport stores new users, ten thousand a transaction.
func BenchmarkImport(b *testing.B) {
	for b.Loop() {
		directoryOf(b, 10_000)
	}
	b.ReportMetric(10_000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkPinStates asks for the PIN of one user after the other.
func BenchmarkPinStates(b *testing.B) {
	db := directoryOf(b, 1000)
	for b.Loop() {
		if _, err := db.PinStates(context.Background(), Identity{Text: "kenmyer"}); err != nil {
			b.Fatal(err)
		}
	}
}
