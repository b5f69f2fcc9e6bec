package drive

import (
	"os"
	"sort"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// environmentStore is env:, the environment of the process. Names differ by case, as the system's do.
type environmentStore struct{}

func environmentEntry(name, text string) Entry {
	return Entry{Name: name, Content: text, Object: &types.Entry{Key: name, Value: text}}
}

// Items lists the environment.
func (environmentStore) Items(*pipeline.Proc) ([]Entry, error) {
	var out []Entry
	for _, line := range os.Environ() {
		if name, text, ok := strings.Cut(line, "="); ok {
			out = append(out, environmentEntry(name, text))
		}
	}
	sort.Slice(out, func(i, j int) bool { return value.CompareStrings(out[i].Name, out[j].Name, true) < 0 })
	return out, nil
}

// Find returns a variable of the environment.
func (environmentStore) Find(_ *pipeline.Proc, name string) (Entry, bool, error) {
	text, ok := os.LookupEnv(name)
	return environmentEntry(name, text), ok, nil
}

// Put sets a variable; $null removes it.
func (environmentStore) Put(_ *pipeline.Proc, name string, v any, _ bool) error {
	if value.IsNull(v) {
		return os.Unsetenv(name)
	}
	return os.Setenv(name, value.ToString(v))
}

// Remove removes a variable.
func (environmentStore) Remove(_ *pipeline.Proc, name string, _ bool) error { return os.Unsetenv(name) }

// Cases is true: PATH is not Path.
func (environmentStore) Cases() bool { return true }
