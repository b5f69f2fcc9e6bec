// Package opath reads the two filter languages of the user cmdlets: OPath, which looks like a Where-Object condition
// without `$_.`, and LDAP search filters. Both become a store.Filter, which SQLite evaluates as far as it can.
package opath

import (
	"fmt"
	"strings"
	"unicode"

	"csshell/store"
)

// fault is the error of a filter.
func fault(filter, format string, args ...any) *store.Fault {
	return &store.Fault{Kind: store.FaultFilter, Target: filter, Text: "Cannot process the filter: " + fmt.Sprintf(format, args...)}
}

// sort tells the tokens apart.
type sort uint8

const (
	endOfText sort = iota
	word           // a property, an operator or a value without quotes
	quoted         // 'text' or "text"
	variable       // $name or $name.Property
	opening
	closing
	bang
)

// A token is a piece of the filter; at counts characters from 1.
type token struct {
	sort   sort
	text   string // without quotes or dollar
	source string // as written
	at     int
	expand bool // a text in double quotes
}

// lex cuts a filter into tokens.
func lex(filter string) ([]token, error) {
	text := []rune(filter)
	var tokens []token
	for i := 0; i < len(text); {
		r := text[i]
		if unicode.IsSpace(r) {
			i++
			continue
		}
		t := token{at: i + 1}
		next := i + 1
		switch {
		case r == '(':
			t.sort = opening
		case r == ')':
			t.sort = closing
		case r == '!':
			t.sort = bang
		case r == '\'' || r == '"':
			var ok bool
			if t.text, next, ok = cutQuoted(text, i); !ok {
				return nil, fault(filter, "the string is missing its terminator.")
			}
			t.sort, t.expand = quoted, r == '"'
		default:
			next = wordEnd(text, i)
			t.sort, t.text = word, string(text[i:next])
			if r == '$' && next > i+1 {
				t.sort, t.text = variable, string(text[i+1:next])
			}
		}
		t.source = string(text[i:next])
		tokens = append(tokens, t)
		i = next
	}
	return append(tokens, token{at: len(text) + 1}), nil
}

// cutQuoted reads a text in quotes, in which the doubled quote stands for itself and, in double quotes, a backtick
// escapes the next character.
func cutQuoted(text []rune, start int) (inner string, next int, ok bool) {
	quote := text[start]
	var b strings.Builder
	for i := start + 1; i < len(text); i++ {
		switch {
		case text[i] == '`' && quote == '"' && i+1 < len(text):
			i++
		case text[i] == quote && i+1 < len(text) && text[i+1] == quote:
			i++
		case text[i] == quote:
			return b.String(), i + 1, true
		}
		b.WriteRune(text[i])
	}
	return "", 0, false
}

func wordEnd(text []rune, i int) int {
	for i++; i < len(text); i++ {
		if unicode.IsSpace(text[i]) || text[i] == '(' || text[i] == ')' {
			break
		}
	}
	return i
}
