package store

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
)

// ErrNoKey is returned by everything that sets or verifies a PIN while the key file is missing. The store never falls
// back to hashes without a key: a PIN of five digits is found from its bare hash in minutes, whatever the hash.
var ErrNoKey = errors.New("The key file of the directory is missing. PINs cannot be set or verified without it.")

// A sealingKey encrypts the hashes of PINs. Its identifier is stored with each hash, so that keys can be changed.
type sealingKey struct {
	id     string
	secret []byte
}

// A keyring reads the key file on first use: most commands never need it.
type keyring struct {
	path string
	once sync.Once
	key  sealingKey
	err  error
}

const keyFileMark = "csshell-key-1"

func newSealingKey() (sealingKey, error) {
	random := make([]byte, 40)
	if _, err := rand.Read(random); err != nil {
		return sealingKey{}, err
	}
	return sealingKey{hex.EncodeToString(random[:8]), random[8:]}, nil
}

// create writes a new key with mode 0600. A key that exists already is kept.
func (k *keyring) create() error {
	key, err := newSealingKey()
	if err != nil {
		return err
	}
	f, err := os.OpenFile(k.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "%s %s %s\n", keyFileMark, key.id, base64.StdEncoding.EncodeToString(key.secret))
	return errors.Join(err, f.Sync(), f.Close())
}

func (k *keyring) load() (sealingKey, error) {
	k.once.Do(func() {
		if k.key.secret == nil {
			k.key, k.err = readKey(k.path)
		}
	})
	return k.key, k.err
}

func readKey(path string) (sealingKey, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return sealingKey{}, ErrNoKey
	}
	if err != nil {
		return sealingKey{}, err
	}
	fields := strings.Fields(string(text))
	if len(fields) != 3 || fields[0] != keyFileMark {
		return sealingKey{}, fmt.Errorf("The key file %q is damaged.", path)
	}
	secret, err := base64.StdEncoding.DecodeString(fields[2])
	if err != nil || len(secret) != 32 {
		return sealingKey{}, fmt.Errorf("The key file %q is damaged.", path)
	}
	return sealingKey{fields[1], secret}, nil
}
