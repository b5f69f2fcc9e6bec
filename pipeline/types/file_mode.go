package types

import (
	"os"
	"strconv"
	"strings"

	"csshell/pipeline/value"
)

// BaseName is the name without its extension; a folder's is its name.
func (f *FileItem) BaseName() string {
	if f.dir {
		return f.Name()
	}
	return strings.TrimSuffix(f.Name(), extension(f.Name()))
}

// linkType is SymbolicLink, HardLink, or empty.
func (f *FileItem) linkType() string {
	s := f.Stat()
	switch {
	case s == nil:
		return ""
	case s.Mode()&os.ModeSymlink != 0:
		return "SymbolicLink"
	case !s.IsDir() && links(s) > 1:
		return "HardLink"
	}
	return ""
}

// mode is the five or six letters that tell the attributes: d or l, a, r, h, s.
func (f *FileItem) mode(hard bool) string {
	s := f.Stat()
	if s == nil {
		return ""
	}
	first := byte('-')
	switch {
	case f.IsLink():
		first = 'l'
	case s.IsDir():
		first = 'd'
	case hard && links(s) > 1:
		first = 'l'
	}
	out := []byte{first, '-', '-', '-', '-'}
	if notWritable(s) {
		out[2] = 'r'
	}
	if f.Hidden() {
		out[3] = 'h'
	}
	return string(out)
}

// unixMode is the mode as ls shows it.
func (f *FileItem) unixMode() string {
	s := f.Stat()
	if s == nil {
		return ""
	}
	first := byte('-')
	for _, k := range [...]struct {
		m os.FileMode
		c byte
	}{{os.ModeSymlink, 'l'}, {os.ModeDir, 'd'}, {os.ModeNamedPipe, 'p'}, {os.ModeSocket, 's'}, {os.ModeCharDevice, 'c'}, {os.ModeDevice, 'b'}} {
		if s.Mode()&k.m != 0 {
			first = k.c
			break
		}
	}
	out := []byte(string(first) + "rwxrwxrwx")
	for i := range 9 {
		if s.Mode()&(1<<(8-i)) == 0 {
			out[i+1] = '-'
		}
	}
	special(out, s.Mode()&os.ModeSetuid != 0, 3, 's', 'S')
	special(out, s.Mode()&os.ModeSetgid != 0, 6, 's', 'S')
	special(out, s.Mode()&os.ModeSticky != 0, 9, 't', 'T')
	return string(out)
}

// special puts one of two letters in the place of an x, by whether the right to execute is there.
func special(out []byte, on bool, at int, with, without byte) {
	if !on {
		return
	}
	if out[at] == 'x' {
		out[at] = with
	} else {
		out[at] = without
	}
}

func (f *FileItem) owners() (string, string) {
	s := f.Stat()
	if s == nil {
		return "", ""
	}
	return owners(s)
}

// nameString is the name, with the target of a link behind it.
func (f *FileItem) nameString() string {
	if to := f.LinkTarget(); to != "" {
		return f.Name() + " -> " + to
	}
	return f.Name()
}

func (f *FileItem) lengthString() string {
	s := f.Stat()
	if s == nil || f.dir {
		return ""
	}
	return strconv.FormatInt(s.Size(), 10)
}

// timeString is the date and the time of the last change in two columns.
func (f *FileItem) timeString() string {
	d := f.time(writeTime, value.Local)
	day, _ := value.FormatDateTime(d, "d", value.EnUS())
	clock, _ := value.FormatDateTime(d, "t", value.EnUS())
	return atRight(day, 10) + " " + atRight(clock, 8)
}

func atRight(s string, n int) string {
	return strings.Repeat(" ", max(n-len([]rune(s)), 0)) + s
}
