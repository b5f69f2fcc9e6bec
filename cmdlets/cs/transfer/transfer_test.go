package transfer_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"csshell/cmdlets/cs/cstest"
	"csshell/store"
)

type call = cstest.Call

// empty opens a new directory in a file.
func empty(t *testing.T) *cstest.Shell {
	t.Helper()
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "directory.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return cstest.Over(t, db)
}

// counts gives Read Added Changed Unchanged Failed of an import.
func counts(t *testing.T, s *cstest.Shell, path string) string {
	t.Helper()
	out := s.Pipe(call{"Import-CsDirectory", path})
	if len(out) != 1 {
		t.Fatalf("no summary: %s", s.Failure())
	}
	var texts []string
	for _, name := range []string{"Read", "Added", "Changed", "Unchanged", "Failed"} {
		texts = append(texts, cstest.Texts(out, name)[0])
	}
	return strings.Join(texts, " ")
}

// TestRoundTrip exports the demo directory in both formats, reads it into a new one, reads it again, and compares.
func TestRoundTrip(t *testing.T) {
	for _, name := range []string{"all.ldif", "all.csv"} {
		t.Run(name, func(t *testing.T) {
			demo, fresh := cstest.New(t), empty(t)
			path := filepath.Join(t.TempDir(), name)
			demo.Pipe(call{"Export-CsDirectory", path})
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
				t.Fatal(err, demo.Failure())
			}
			if got := counts(t, fresh, path); got != "33 33 0 0 0" {
				t.Errorf("first import: %s\n%s", got, fresh.Failure())
			}
			if got := counts(t, fresh, path); got != "33 0 0 33 0" {
				t.Errorf("second import: %s\n%s", got, fresh.Failure())
			}
			for _, property := range []string{"Identity", "SipAddress", "LineURI", "Enabled", "PinPolicy", "Guid", "ProxyAddresses", "WhenCreated", "Manager"} {
				a := strings.Join(cstest.Texts(demo.Pipe(call{"Get-CsAdUser"}), property), "\n")
				b := strings.Join(cstest.Texts(fresh.Pipe(call{"Get-CsAdUser"}), property), "\n")
				if a != b {
					t.Errorf("%s differs:\n%s\n---\n%s", property, a, b)
				}
			}
			if got := len(fresh.Pipe(call{"Get-CsUser", "-OnLyncServer"}, call{"Get-CsClientPinInfo"})); got != 26 {
				t.Errorf("%d homed users, %s", got, fresh.Failure())
			}
		})
	}
}

const mixed = `version: 1
# a unit, two people, a group
dn: OU=Sales,DC=example,DC=com
objectClass: organizationalUnit

dn: CN=Zoë Long
  Name,OU=Sales,DC=example,DC=com
objectClass: user
sAMAccountName: zoe
displayName:: Wm/DqyBMb25nIE5hbWU=
msRTCSIP-PrimaryUserAddress: sip:zoe@example.com
RegistrarPool: pool.example.com
userAccountControl: 514
shoeSize: 38

dn: CN=Bad,OU=Sales,DC=example,DC=com
objectClass: user
userAccountControl: many

dn: CN=Thief,OU=Sales,DC=example,DC=com
objectClass: user
msRTCSIP-PrimaryUserAddress: sip:zoe@example.com

dn: CN=Staff,OU=Sales,DC=example,DC=com
objectClass: group

dn: CN=Nobody
changetype: modrdn
newrdn: cn=x

dn: CN=Zoë Long Name,OU=Sales,DC=example,DC=com
changetype: modify
replace: title
title: Chief
-
delete: displayName
-
`

// TestLDIF reads a file with folded lines, base64, unknown attributes, groups, modifications and bad records.
func TestLDIF(t *testing.T) {
	s := empty(t)
	path := filepath.Join(s.Folder, "mixed.ldif")
	if err := os.WriteFile(path, []byte(mixed), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := counts(t, s, "mixed.ldif"); got != "7 2 1 1 3" {
		t.Errorf("counts %s", got)
	}
	want := []string{
		`ImportRecord: Line 16 ("CN=Bad,OU=Sales,DC=example,DC=com"): UserAccountControl: "many" is not a set of flags`,
		`ImportRecord: Line 20 ("CN=Thief,OU=Sales,DC=example,DC=com"): Filter failed to return unique result. SipAddress "sip:zoe@example.com" is already assigned to "CN=Zoë Long Name,OU=Sales,DC=example,DC=com".`,
		`ImportRecord: Line 27 ("CN=Nobody"): the change type "modrdn" is not supported`,
	}
	if got := s.Failure(); got != strings.Join(want, "\n") {
		t.Errorf("errors\n%s", got)
	}
	user := s.Pipe(call{"Get-CsAdUser", "zoe@example.com"})
	if got := cstest.Texts(user, "Title"); len(got) != 1 || got[0] != "Chief" {
		t.Error("title", got, s.Failure())
	}
	if got := cstest.Texts(user, "UserAccountControl"); len(got) != 1 || got[0] != "AccountDisabled, NormalAccount" {
		t.Error("flags", got)
	}
	if got := cstest.Texts(s.Pipe(call{"Get-CsPool"}), "Site"); len(got) != 1 || got[0] != "Site:Default" {
		t.Error("the pool is not known", got)
	}
}

// TestCSV reads a file that names properties, with a bad line and a changed one.
func TestCSV(t *testing.T) {
	s := cstest.New(t)
	file := "SamAccountName,Title,Enabled\nkenmyer,Director,True\npilar,Manager,perhaps\nnobody,Clerk,\nhchen,Engineer,True\n"
	if err := os.WriteFile(filepath.Join(s.Folder, "titles.csv"), []byte("\ufeff"+file), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := counts(t, s, "titles.csv"); got != "4 0 1 1 2" {
		t.Errorf("counts %s\n%s", got, s.Failure())
	}
	if got := cstest.Texts(s.Pipe(call{"Get-CsAdUser", "kenmyer"}), "Title"); got[0] != "Director" {
		t.Error("title", got)
	}
	s.Pipe(call{"Import-CsDirectory", "absent.csv"})
	if got := s.Failure(); got != "FileNotFound: Could not find file 'absent.csv'." {
		t.Error(got)
	}
}
