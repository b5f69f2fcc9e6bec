package store

import (
	"crypto/rand"
	"fmt"
	"math/big"
	"strings"
)

// MaxPinLength is how many digits a PIN can have.
const MaxPinLength = 24

// check refuses a PIN that breaks a rule: digits, minimum, maximum, then common patterns. The fault never holds the PIN.
func (r PinRules) check(pin string, o pinOwner) error {
	refuse := func(format string, args ...any) error {
		return &Fault{FaultPin, o.sip, fmt.Sprintf(format, args...)}
	}
	if strings.Trim(pin, "0123456789") != "" || strings.ContainsFunc(pin, func(c rune) bool { return c < '0' || c > '9' }) {
		return refuse("The PIN contains characters that are not allowed. A PIN can contain only digits.")
	}
	if int64(len(pin)) < r.MinLength {
		return refuse("The PIN does not meet the minimum length requirement. The PIN must have at least %d digits.", r.MinLength)
	}
	if len(pin) > MaxPinLength {
		return refuse("The PIN is too long. The PIN can have no more than %d digits.", MaxPinLength)
	}
	if r.AllowCommonPatterns {
		return nil
	}
	if name := commonPattern(pin, o); name != "" {
		return refuse("The PIN matches a common pattern (%s). Common patterns are not allowed by the PIN policy \"%s\".", name, r.ID)
	}
	return nil
}

// commonPattern names the pattern that a PIN follows, empty for none.
func commonPattern(pin string, o pinOwner) string {
	number, extension := lineDigits(o.line)
	switch {
	case consecutive(pin):
		return "consecutive digits"
	case repeating(pin):
		return "repeating digits"
	case extension != "" && pin == extension:
		return "extension"
	case ownNumber(pin, number) || ownNumber(pin, digits(o.phone)):
		return "phone number"
	}
	return ""
}

// consecutive reports whether four or more neighbours count up or down by one.
func consecutive(pin string) bool {
	up, down := 1, 1
	for i := 1; i < len(pin); i++ {
		step := int(pin[i]) - int(pin[i-1])
		up, down = next(up, step == 1), next(down, step == -1)
		if up >= 4 || down >= 4 {
			return true
		}
	}
	return false
}

func next(run int, goesOn bool) int {
	if goesOn {
		return run + 1
	}
	return 1
}

// repeating reports whether every digit has an equal neighbour: the PIN is made of runs of two or more.
func repeating(pin string) bool {
	for i := range len(pin) {
		if (i == 0 || pin[i-1] != pin[i]) && (i == len(pin)-1 || pin[i+1] != pin[i]) {
			return false
		}
	}
	return len(pin) > 0
}

// ownNumber reports whether a PIN is a telephone number or seven or more digits from its end.
func ownNumber(pin, number string) bool {
	return number != "" && (pin == number || len(pin) >= 7 && strings.HasSuffix(number, pin))
}

// lineDigits takes a LineURI apart: `tel:+14255551302;ext=51302` has the number 14255551302 and the extension 51302.
func lineDigits(line string) (number, extension string) {
	number, rest, _ := strings.Cut(line, ";")
	for _, part := range strings.Split(rest, ";") {
		if len(part) > 4 && strings.EqualFold(part[:4], "ext=") {
			extension = digits(part)
		}
	}
	return digits(number), extension
}

func digits(s string) string {
	return strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, s)
}

// generate makes a random PIN of the minimum length that follows no common pattern, even where patterns are allowed.
// again reports whether a PIN must not be used, such as the present one.
func (r PinRules) generate(o pinOwner, again func(pin string) (bool, error)) (string, error) {
	for {
		pin, err := randomDigits(int(r.MinLength))
		if err != nil {
			return "", err
		}
		if commonPattern(pin, o) != "" {
			continue
		}
		if used, err := again(pin); err != nil || !used {
			return pin, err
		}
	}
}

func randomDigits(n int) (string, error) {
	ten := big.NewInt(10)
	pin := make([]byte, n)
	for i := range pin {
		d, err := rand.Int(rand.Reader, ten)
		if err != nil {
			return "", err
		}
		pin[i] = '0' + byte(d.Int64())
	}
	return string(pin), nil
}
