package store

import (
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"runtime"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// PinCost is what an argon2id hash costs: memory in KiB, passes, lanes. It is kept with each hash, so that it can change.
type PinCost struct {
	Memory, Passes uint32
	Lanes          uint8
}

// DefaultPinCost is OWASP's recommendation; a hash takes about 20 ms.
func DefaultPinCost() PinCost { return PinCost{Memory: 19 * 1024, Passes: 2, Lanes: 1} }

// trivialPinCost is for demo directories, whose PINs are printed in the documentation: there is nothing to protect, and
// nineteen hashes at the default cost would delay the first prompt by half a second.
func trivialPinCost() PinCost { return PinCost{Memory: 8, Passes: 1, Lanes: 1} }

func (c PinCost) String() string {
	return fmt.Sprintf("argon2id,%d,%d,%d", c.Memory, c.Passes, c.Lanes)
}

func parsePinCost(s string) (c PinCost, err error) {
	if _, err = fmt.Sscanf(s, "argon2id,%d,%d,%d", &c.Memory, &c.Passes, &c.Lanes); err != nil {
		return c, fmt.Errorf("unknown parameters of a PIN hash: %q", s)
	}
	return c, nil
}

// A pinRecord is a PIN as it is stored: the hash encrypted under the key, with everything needed to compare but the key.
type pinRecord struct {
	sealed, salt []byte
	parameters   string
	keyID        string
}

const pinHashLength = 32

// A pinHasher hashes PINs, no more at once than there are processors: each hash under way holds 19 MiB.
type pinHasher struct{ slots chan struct{} }

func newPinHasher() pinHasher { return pinHasher{make(chan struct{}, runtime.NumCPU())} }

func (h pinHasher) hash(pin string, salt []byte, c PinCost) []byte {
	h.slots <- struct{}{}
	defer func() { <-h.slots }()
	return argon2.IDKey([]byte(pin), salt, c.Passes, c.Memory, c.Lanes, pinHashLength)
}

// seal makes the record of a user's PIN. The user's GUID is authenticated with it, so that a record copied to another
// user does not verify.
func (h pinHasher) seal(pin, guid string, key sealingKey, cost PinCost) (pinRecord, error) {
	random := make([]byte, 16+chacha20poly1305.NonceSizeX)
	if _, err := rand.Read(random); err != nil {
		return pinRecord{}, err
	}
	salt, nonce := random[:16], random[16:]
	aead, err := chacha20poly1305.NewX(key.secret)
	if err != nil {
		return pinRecord{}, err
	}
	sealed := aead.Seal(nonce, nonce, h.hash(pin, salt, cost), []byte(guid+key.id))
	return pinRecord{sealed, salt, cost.String(), key.id}, nil
}

// matches reports, in constant time, whether pin is the one in the record.
func (h pinHasher) matches(r pinRecord, pin, guid string, key sealingKey) (bool, error) {
	if r.keyID != key.id || len(r.sealed) < chacha20poly1305.NonceSizeX {
		return false, fmt.Errorf("The PIN was stored under another key (%s).", r.keyID)
	}
	cost, err := parsePinCost(r.parameters)
	if err != nil {
		return false, err
	}
	aead, err := chacha20poly1305.NewX(key.secret)
	if err != nil {
		return false, err
	}
	nonce, box := r.sealed[:chacha20poly1305.NonceSizeX], r.sealed[chacha20poly1305.NonceSizeX:]
	want, err := aead.Open(nil, nonce, box, []byte(guid+key.id))
	if err != nil {
		return false, fmt.Errorf("The record of a PIN is damaged: %w", err)
	}
	return subtle.ConstantTimeCompare(want, h.hash(pin, r.salt, cost)) == 1, nil
}
