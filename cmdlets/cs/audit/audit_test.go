package audit_test

import (
	"strings"
	"testing"

	"csshell/cmdlets/cs/cstest"
	"csshell/pipeline/value"
)

type call = cstest.Call

// TestUndo makes changes of every sort, undoes each, and compares the state before and after.
func TestUndo(t *testing.T) {
	tests := []struct{ change, state []any }{
		{call{"Set-CsUser", "kenmyer", "-LineURI", "tel:+15550001"}, call{"Get-CsUser", "kenmyer"}},
		{call{"Grant-CsPinPolicy", "adelaney", "RedmondPinPolicy"}, call{"Get-CsUser", "adelaney"}},
		{call{"Lock-CsClientPin", "kenmyer"}, call{"Get-CsClientPinInfo", "kenmyer"}},
		{call{"Unlock-CsClientPin", "davidlongmire"}, call{"Get-CsClientPinInfo", "davidlongmire"}},
		{call{"Set-CsClientPin", "pilar"}, call{"Get-CsClientPinInfo", "pilar"}},
		{call{"Remove-CsPinPolicy", "RedmondPinPolicy"}, call{"Get-CsPinPolicy", "RedmondPinPolicy"}},
		{call{"Set-CsPinPolicy", "site:Redmond", "-Description", "x"}, call{"Get-CsPinPolicy", "site:Redmond"}},
		{call{"New-CsPinPolicy", "site:Paris"}, call{"Get-CsPinPolicy"}},
		{call{"Enable-CsUser", "lpenor", "-RegistrarPool", "atl-cs-001.litwareinc.com", "-SipAddress", "sip:lori@litwareinc.com"}, call{"Get-CsUser"}},
	}
	for _, tt := range tests {
		s := cstest.New(t)
		before := picture(s, tt.state)
		s.Pipe(tt.change)
		if fail := s.Failure(); fail != "" {
			t.Fatal(tt.change, fail)
		}
		if picture(s, tt.state) == before {
			t.Fatal(tt.change, "changed nothing")
		}
		s.Pipe(call{"Get-CsAuditLog", "-Last", int64(1)}, call{"Undo-CsChange"})
		if fail := s.Failure(); fail != "" {
			t.Error(tt.change, fail)
		}
		if after := picture(s, tt.state); after != before {
			t.Errorf("%v\n%s\n---\n%s", tt.change, before, after)
		}
		s.Pipe(call{"Undo-CsChange", int64(1)})
		if fail := s.Failure(); !strings.HasPrefix(fail, "Undo: The change 1 cannot be undone: the change 2 has undone it already.") {
			t.Error(tt.change, "twice:", fail)
		}
	}
}

// picture writes all properties but the time of the last change.
func picture(s *cstest.Shell, c call) string {
	var b strings.Builder
	for _, item := range s.Pipe(c) {
		o := item.(*value.Object)
		for i, name := range o.Shape.Names() {
			if name != "WhenChanged" {
				b.WriteString(name + "=" + value.ToString(o.Slots[i]) + "\n")
			}
		}
	}
	return b.String()
}

// TestSecrets looks for a PIN in everything that the audit trail holds.
func TestSecrets(t *testing.T) {
	s := cstest.New(t)
	s.Pipe(call{"Set-CsClientPin", "kenmyer", "72918460"})
	for _, item := range s.Pipe(call{"Get-CsAuditLog"}) {
		for _, slot := range item.(*value.Object).Slots {
			if strings.Contains(value.ToString(slot), "72918460") {
				t.Error("the audit trail holds a PIN:", value.ToString(slot))
			}
		}
	}
	if got := cstest.Texts(s.Pipe(call{"Get-CsAuditLog", "sip:ken*"}), "Action"); len(got) != 1 || got[0] != "SetPin" {
		t.Error("entries about Ken:", got)
	}
}
