package store

import "testing"

// TestCommonPatterns holds the test vectors of the rules.
func TestCommonPatterns(t *testing.T) {
	o := pinOwner{line: "tel:+14255551219;ext=51219", phone: "1-206-555-0100"}
	tests := map[string][]string{
		"repeating digits":   {"222222", "225577", "11223344", "112233", "111222", "8888", "1111"},
		"consecutive digits": {"1234", "12345", "123456", "991234", "456789", "654321", "98765", "12344", "890123", "3210"},
		"extension":          {"51219"},
		"phone number":       {"14255551219", "4255551219", "5551219", "5550100"},
		"": {"123123", "121212", "50000", "50001", "12221", "00007", "55512", "22334", "9012", "97531", "1357913579", "1219", "121989",
			"18723834", "383042650", "0712", "551219", "425555121", "550100"},
	}
	for want, pins := range tests {
		for _, pin := range pins {
			if got := commonPattern(pin, o); got != want {
				t.Errorf("%s: %q, want %q", pin, got, want)
			}
		}
	}
}

// TestGenerate checks that generated PINs keep the rules even where patterns are allowed.
func TestGenerate(t *testing.T) {
	r := PinRules{MinLength: 4, AllowCommonPatterns: true}
	for range 200 {
		pin, err := r.generate(pinOwner{}, func(string) (bool, error) { return false, nil })
		if err != nil || len(pin) != 4 || commonPattern(pin, pinOwner{}) != "" {
			t.Fatal(pin, err)
		}
	}
}
