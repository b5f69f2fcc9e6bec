package security

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// keyedMark stands in front of texts that were encrypted with a key.
const keyedMark = "76492d1116743f0423413b16050a5345"

// convertToSecureString is ConvertTo-SecureString.
type convertToSecureString struct {
	cmdlets.Base
	String      string `pos:"0" mandatory:"" pipe:"value" help:"The text."`
	SecureKey   any    `pos:"1" set:"Secure" type:"System.Security.SecureString" help:"The key, as a hidden text."`
	Key         []any  `set:"Open" type:"System.Byte[]" help:"The key: 16, 24 or 32 bytes."`
	AsPlainText bool   `pos:"1" set:"PlainText" help:"The text is not encrypted."`
	Force       bool   `pos:"2" set:"PlainText" help:"Do not ask whether that is wanted."`
}

func convertToSecureStringCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertTo-SecureString", Module: module, Class: class("ConvertToSecureString"), DefaultSet: "Secure", Outputs: []string{"System.Security.SecureString"},
		Doc: &cmdlets.Doc{Synopsis: "Converts plain text or encrypted strings to secure strings.", Examples: []cmdlets.Example{{Code: "ConvertTo-SecureString 'text' -AsPlainText"}}},
	}, func() *convertToSecureString { return &convertToSecureString{} })
}

// Process hides the text.
func (c *convertToSecureString) Process(p *pipeline.Proc, _ any) error {
	if c.AsPlainText || c.Force {
		return p.Write(types.NewSecureString(c.String))
	}
	text, err := decode(c.String, keyOf(c.SecureKey, c.Key))
	if err != nil {
		return p.WriteError(errs.New("ImportSecureString_InvalidArgument", errs.InvalidArgument, nil, errs.PSArgumentType, "%s", err.Error()))
	}
	return p.Write(types.NewSecureString(text))
}

// keyOf is the key of either parameter, nil for none.
func keyOf(secure any, key []any) []byte {
	if s, ok := value.Base(secure).(*types.SecureString); ok {
		return types.Unicode.Encode(s.Reveal())
	}
	if len(key) > 0 {
		return types.Bytes(value.NewArray(key...))
	}
	return nil
}

var errFormat = errors.New("Input string was not in a correct format.")

// decode reads an encrypted text: the bytes in hexadecimal digits without a key (this system has no store of keys for
// users), or AES with one.
func decode(text string, key []byte) (string, error) {
	if key == nil {
		b, err := hex.DecodeString(text)
		if err != nil {
			return "", errFormat
		}
		return types.Unicode.Decode(b), nil
	}
	rest, ok := strings.CutPrefix(text, keyedMark)
	if !ok {
		return "", errFormat
	}
	b, err := base64.StdEncoding.DecodeString(rest)
	parts := strings.Split(types.Unicode.Decode(b), "|")
	if err != nil || len(parts) != 3 {
		return "", errFormat
	}
	iv, err1 := base64.StdEncoding.DecodeString(parts[1])
	data, err2 := hex.DecodeString(parts[2])
	if err1 != nil || err2 != nil {
		return "", errFormat
	}
	return decrypt(key, iv, data)
}

func decrypt(key, iv, data []byte) (string, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", errors.New("Specified key is not a valid size for this algorithm. (Parameter 'rgbKey')")
	}
	if len(iv) != aes.BlockSize || len(data) == 0 || len(data)%aes.BlockSize != 0 {
		return "", errFormat
	}
	out := make([]byte, len(data))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, data)
	n := int(out[len(out)-1])
	if n == 0 || n > aes.BlockSize {
		return "", errors.New("Padding is invalid and cannot be removed.")
	}
	return types.Unicode.Decode(out[:len(out)-n]), nil
}

func encrypt(key []byte, text string) (string, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", errors.New("Specified key is not a valid size for this algorithm. (Parameter 'rgbKey')")
	}
	data := types.Unicode.Encode(text)
	n := aes.BlockSize - len(data)%aes.BlockSize
	for range n {
		data = append(data, byte(n))
	}
	iv := make([]byte, aes.BlockSize)
	_, _ = rand.Read(iv)
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(data, data)
	body := "2|" + base64.StdEncoding.EncodeToString(iv) + "|" + hex.EncodeToString(data)
	return keyedMark + base64.StdEncoding.EncodeToString(types.Unicode.Encode(body)), nil
}

// convertFromSecureString is ConvertFrom-SecureString.
type convertFromSecureString struct {
	cmdlets.Base
	SecureString any   `pos:"0" mandatory:"" pipe:"value" type:"System.Security.SecureString" help:"The hidden text."`
	SecureKey    any   `pos:"1" set:"Secure" type:"System.Security.SecureString" help:"The key, as a hidden text."`
	Key          []any `set:"Open" type:"System.Byte[]" help:"The key: 16, 24 or 32 bytes."`
	AsPlainText  bool  `set:"AsPlainText" help:"Show the text itself."`
}

func convertFromSecureStringCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertFrom-SecureString", Module: module, Class: class("ConvertFromSecureString"), DefaultSet: "Secure", Outputs: []string{"System.String"},
		Doc: &cmdlets.Doc{Synopsis: "Converts a secure string to an encrypted standard string.", Examples: []cmdlets.Example{{Code: "ConvertTo-SecureString 'text' -AsPlainText | ConvertFrom-SecureString"}}},
	}, func() *convertFromSecureString { return &convertFromSecureString{} })
}

// Process writes the text, encrypted when there is a key.
func (c *convertFromSecureString) Process(p *pipeline.Proc, _ any) error {
	s, ok := value.Base(c.SecureString).(*types.SecureString)
	if !ok {
		return nil
	}
	if c.AsPlainText {
		return p.Write(s.Reveal())
	}
	key := keyOf(c.SecureKey, c.Key)
	if key == nil {
		return p.Write(hex.EncodeToString(types.Unicode.Encode(s.Reveal())))
	}
	text, err := encrypt(key, s.Reveal())
	if err != nil {
		return errs.New("ExportSecureString_InvalidArgument", errs.InvalidArgument, nil, errs.ArgumentType, "%s", err.Error())
	}
	return p.Write(text)
}
