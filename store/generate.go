package store

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"time"
)

// The lists from which generated users are made. One name in ten is not ASCII, as in real directories.
var (
	generatedFirst = []string{"Anna", "Ben", "Carla", "Dmitri", "Elif", "Farid", "Grace", "Henrik", "Ines", "José", "Kofi", "Lena", "Marek", "Nina", "Omar", "Paula", "Quentin", "Rosa", "Søren", "Tara", "Ulla", "Vikram", "Wendy", "Xavier", "Yuki", "Zoë"}
	generatedLast  = []string{"Abel", "Brown", "Costa", "Dahl", "Evans", "Fischer", "García", "Haas", "Ivanova", "Jensen", "Kumar", "López", "Meyer", "Nakamura", "Olsen", "Petrov", "Quinn", "Rossi", "Smith", "Tanaka", "Ueda", "Varga", "Wang", "Young", "Zhang", "O'Hara"}
	generatedJobs  = []string{"Accountant", "Analyst", "Engineer", "Manager", "Sales Representative", "Specialist", "Supervisor", "Technician"}
	generatedUnits = []string{"Accounting", "Finance", "Human Resources", "IT", "Marketing", "Sales"}
	generatedTowns = []string{"Atlanta", "Dublin", "Paris", "Portland", "Redmond", "Tokyo"}
)

// Generate gives n users that are always the same for a seed, for rehearsals and measurements. They live in OUs by
// department below OU=Generated; nine in ten have a SIP address, and of those nine in ten a pool and a number.
func Generate(n int, seed uint64) iter.Seq[Account] {
	return func(yield func(Account) bool) {
		r := rand.New(rand.NewPCG(seed, 0x637368656c6c))
		for i := range n {
			if !yield(generated(r, i+1)) {
				return
			}
		}
	}
}

func choose(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func generated(r *rand.Rand, number int) Account {
	first, last, department := choose(r, generatedFirst), choose(r, generatedLast), choose(r, generatedUnits)
	sam := fmt.Sprintf("user%07d", number)
	display := fmt.Sprintf("%s %s %d", first, last, number)
	when := time.Date(2015, 1, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(r.Int64N(10*365*24)) * time.Hour)
	a := Account{
		DistinguishedName: "CN=" + EscapeRDN(display) + ",OU=" + department + ",OU=Generated," + demoDomainDN,
		Guid:              fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", r.Uint32(), r.Uint32()&0xffff, r.Uint32()&0xfff, r.Uint32()&0xfff, number),
		Sid:               fmt.Sprintf("S-1-5-21-2831376166-2963252556-2165051629-%d", 100_000+number),
		SamAccountName:    sam, UserPrincipalName: sam + "@" + demoDomain, WindowsEmailAddress: sam + "@" + demoDomain,
		DisplayName: display, FirstName: first, LastName: last, Title: choose(r, generatedJobs), Department: department,
		City: choose(r, generatedTowns), UserAccountControl: NormalAccount, WhenCreated: when, WhenChanged: when,
		ObjectClass: []string{"top", "person", "organizationalPerson", "user"},
	}
	if r.IntN(10) == 0 {
		return a
	}
	makeSip(a, "sip:"+sam+"@"+demoDomain)
	a[Enabled] = r.IntN(20) > 0
	if r.IntN(10) == 0 {
		return a
	}
	a[LineURI], a[EnterpriseVoiceEnabled] = fmt.Sprintf("tel:+1555%07d;ext=%05d", number, number%100_000), r.IntN(2) == 0
	demoHome(a, choose(r, []string{"atl-cs-001", "redmond-cs-001", "dublin-cs-001"}))
	if r.IntN(4) == 0 {
		a[PinPolicy] = "RedmondUsersPinPolicy"
	}
	return a
}
