package transfer

import (
	"fmt"
	"strings"

	"csshell/store"
)

// Object classes that are no accounts: containers are remembered as such, the rest is skipped.
var containerClasses = map[string]bool{"organizationalunit": true, "container": true, "domain": true, "domaindns": true, "builtindomain": true}

var skippedClasses = map[string]bool{"group": true, "computer": true, "foreignsecurityprincipal": true, "grouppolicycontainer": true}

// A kindOfRecord says what to do with a record.
type kindOfRecord uint8

const (
	accountRecord kindOfRecord = iota
	containerRecord
	skippedRecord
)

// kind reads the object classes of a record.
func (rec *ldifRecord) kind() kindOfRecord {
	kind := accountRecord
	for _, a := range rec.attributes {
		if !strings.EqualFold(a.name, "objectClass") {
			continue
		}
		switch class := strings.ToLower(string(a.value)); {
		case skippedClasses[class]:
			return skippedRecord
		case containerClasses[class]:
			kind = containerRecord
		}
	}
	return kind
}

// account turns a record into the cells that it describes. Attributes that the directory does not keep are left out.
func (rec *ldifRecord) account() (store.Account, error) {
	switch rec.change {
	case "", "add", "modify":
	default:
		return nil, fmt.Errorf("the change type %q is not supported", rec.change)
	}
	a := store.Account{store.DistinguishedName: rec.dn}
	for _, attr := range rec.attributes {
		c, ok := columnOf(attr.name)
		if !ok || c == store.DistinguishedName || c == store.ID {
			continue
		}
		if attr.op == "delete" {
			a[c] = nil
			continue
		}
		if attr.whole {
			a[c] = nil
			continue
		}
		cell, err := parseCell(c, attr.value)
		if err != nil {
			return nil, err
		}
		if old, more := a[c].([]string); more && c.Kind() == store.List {
			cell = append(old, string(attr.value))
		} else if c.Kind() == store.List {
			cell = []string{string(attr.value)}
		}
		a[c] = cell
	}
	return a, nil
}
