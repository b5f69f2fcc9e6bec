package complete

import "strings"

// needsQuotes reports whether a value cannot stand as a bare word.
func needsQuotes(s string) bool {
	if s == "" {
		return true
	}
	if strings.ContainsAny(s, " \t\r\n'\"`$;|&(){},<>") {
		return true
	}
	return s[0] == '@' && len(s) > 1 && s[1] != '@'
}

// quoted is a value as it can be put in: bare where that works, otherwise in single quotes; in the quotes that the user
// has begun with, if any.
func quoted(s string, quote byte) string {
	switch {
	case quote == '"':
		return `"` + strings.NewReplacer("`", "``", `"`, "`\"", "$", "`$").Replace(s) + `"`
	case quote == '\'' || needsQuotes(s):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return s
}

// quoteOf is the quote that a piece of text begins with, 0 for none.
func quoteOf(s string) byte {
	if s != "" && (s[0] == '\'' || s[0] == '"') {
		return s[0]
	}
	return 0
}
