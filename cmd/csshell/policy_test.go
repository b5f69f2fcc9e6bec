package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport says which packages of the project each may import: itself and what is below it. An entry ending in / is
// for everything below. This table is the document of record of the architecture.
var mayImport = []struct {
	pkg  string
	uses []string
}{
	{"pipeline/source", nil},
	{"pipeline/value", nil},
	{"pipeline/errs", []string{"pipeline/source", "pipeline/value"}},
	{"pipeline", []string{"pipeline/source", "pipeline/value", "pipeline/errs"}},
	{"pipeline/types", []string{"pipeline", "pipeline/source", "pipeline/value", "pipeline/errs"}},
	{"pipeline/format", []string{"pipeline", "pipeline/source", "pipeline/value", "pipeline/errs", "pipeline/types"}},
	{"store", nil},
	{"cmdlets", []string{"pipeline/", "pipeline"}},
	{"cmdlets/drive", []string{"pipeline/", "pipeline", "cmdlets"}},
	{"cmdlets/core", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive"}},
	{"cmdlets/utility", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive"}},
	{"cmdlets/management", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive", "cmdlets/utility"}},
	{"cmdlets/security", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive"}},
	{"cmdlets/cs", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive", "cmdlets/cs/", "store"}},
	{"cmdlets/cs/cstest", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/", "shell/", "store"}},
	{"cmdlets/cs/", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive", "cmdlets/cs/", "store"}},
	{"cmdlets/all", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/"}},
	{"shell/syntax", []string{"pipeline/source", "pipeline/value"}},
	{"shell/frame", []string{"pipeline/", "pipeline"}},
	{"shell/resolve", []string{"pipeline/", "pipeline", "shell/frame", "shell/syntax"}},
	{"shell/compile", []string{"pipeline/", "pipeline", "cmdlets", "shell/frame", "shell/syntax", "shell/resolve"}},
	{"shell/session", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive", "shell/frame", "shell/syntax", "shell/resolve", "shell/compile"}},
	{"shell/complete", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/drive", "shell/frame", "shell/syntax", "shell/compile", "shell/session"}},
	{"shell/theme", nil},
	{"shell/edit", nil},
	{"shell/screen", []string{"shell/edit", "shell/theme", "pipeline/format"}},
	{"shell/term", []string{"shell/edit", "shell/screen", "shell/theme"}},
	{"shell/repl", []string{"pipeline/", "pipeline", "cmdlets", "shell/"}},
	{"cmd/", []string{"pipeline/", "pipeline", "cmdlets", "cmdlets/", "shell/", "store"}},
}

// onlyImporters are the packages that alone may import a module from elsewhere.
var onlyImporters = map[string]string{
	"github.com/c-bata/go-prompt":   "shell/repl",
	"github.com/fatih/color":        "shell/theme",
	"github.com/mattn/go-sqlite3":   "store",
	"github.com/dlclark/regexp2":    "pipeline/types",
	"github.com/cockroachdb/apd/v3": "pipeline/value",
	"github.com/go-ldap/ldap/v3":    "cmdlets/cs/opath",
	"golang.org/x/crypto/argon2":    "store",
}

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "csshell/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		pkg := strings.TrimPrefix(words[0], "csshell/")
		for _, used := range words[1:] {
			if inner, ours := strings.CutPrefix(used, "csshell/"); ours && inner != pkg && !allowed(pkg, inner) {
				t.Errorf("%s must not import %s", pkg, inner)
			}
			if only, ok := onlyImporters[used]; ok && pkg != only && !strings.HasPrefix(pkg, only+"/") {
				t.Errorf("%s must not import %s: only %s may", pkg, used, only)
			}
		}
	}
}

// allowed looks the rule of a package up, the longest that covers it first.
func allowed(pkg, used string) bool {
	for _, rule := range mayImport {
		if rule.pkg == pkg || strings.HasSuffix(rule.pkg, "/") && strings.HasPrefix(pkg, rule.pkg) {
			return slices.ContainsFunc(rule.uses, func(u string) bool {
				return u == used || strings.HasSuffix(u, "/") && strings.HasPrefix(used, u)
			})
		}
	}
	return false
}
