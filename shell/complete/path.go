package complete

import (
	"os"
	"path/filepath"
	"strings"

	"csshell/pipeline/value"
)

// paths completes the path of a file or folder. A path that is not absolute is given from the current folder.
func (r *request) paths(w word) Result {
	res := Result{From: w.from, To: w.to}
	dir, name := splitPath(w.text)
	folder := r.folder(dir)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return res
	}
	fits := pattern(name)
	for _, e := range entries {
		if !fits.Match(e.Name()) {
			continue
		}
		res.Matches = append(res.Matches, r.pathMatch(dir, folder, e, w))
	}
	sorted(res.Matches)
	return res
}

func splitPath(text string) (dir, name string) {
	text = strings.ReplaceAll(text, `\`, "/")
	i := strings.LastIndexByte(text, '/')
	return text[:i+1], text[i+1:]
}

// folder is the absolute folder that the beginning of a path means.
func (r *request) folder(dir string) string {
	switch {
	case strings.HasPrefix(dir, "~/"):
		home, _ := os.UserHomeDir()
		return filepath.Join(home, dir[2:])
	case filepath.IsAbs(dir):
		return filepath.Clean(dir)
	}
	return filepath.Join(r.p.Session.Location(), dir)
}

func (r *request) pathMatch(dir, folder string, e os.DirEntry, w word) Match {
	full := filepath.Join(folder, e.Name())
	text := full
	if !filepath.IsAbs(dir) && !strings.HasPrefix(dir, "~/") {
		if rel, err := filepath.Rel(r.p.Session.Location(), full); err == nil {
			if rel == "." {
				rel = dir + e.Name()
			}
			text = rel
			if !strings.HasPrefix(rel, "..") {
				text = "./" + rel
			}
		}
	}
	m := Match{List: e.Name(), Kind: "ProviderItem", Tip: full}
	if info, err := os.Stat(full); err == nil && info.IsDir() {
		m.Kind = "ProviderContainer"
	}
	quote := w.quote
	if quote == 0 && strings.HasPrefix(e.Name(), "-") {
		quote = '\''
	}
	if value.HasWildcard(e.Name()) {
		text = value.EscapeWildcard(text)
	}
	m.Text = quoted(text, quote)
	return m
}
