package management

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"

	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

var processType = &value.Type{Name: "System.Diagnostics.Process", Interfaces: []*value.Type{value.IDisposableType}, Ext: &types.Declared{Def: processDef}}

// process is a [System.Diagnostics.Process]: one that was found running, or one that this session started.
type process struct {
	pid  int
	name string
	// cmd is the program that was started here, nil for others; done is closed when it ended.
	cmd  *exec.Cmd
	done chan struct{}
}

// Type is Process.
func (*process) Type() *value.Type { return processType }

// Text names the process.
func (x *process) Text() string { return "System.Diagnostics.Process (" + x.name + ")" }

// stat are the fields of /proc/PID/stat behind the name, from the state on; nil when the process is gone.
func (x *process) stat() []string {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(x.pid) + "/stat")
	if err != nil {
		return nil
	}
	text := string(b)
	return strings.Fields(text[strings.LastIndexByte(text, ')')+1:])
}

// field is a number of stat by its place behind the name.
func (x *process) field(i int) int64 {
	f := x.stat()
	if i >= len(f) {
		return 0
	}
	n, _ := strconv.ParseInt(f[i], 10, 64)
	return n
}

// ticks of the processor clock in a second, and units of 100 ns in one of them.
const (
	clockTicks = 100
	perClock   = value.TicksPerSecond / clockTicks
)

func (x *process) cpu() value.TimeSpan { return value.TimeSpan((x.field(11) + x.field(12)) * perClock) }

// started is the time at which the process began.
func (x *process) started() value.DateTime {
	up, _ := os.ReadFile("/proc/uptime")
	seconds, _ := strconv.ParseFloat(strings.Fields(string(up) + " 0")[0], 64)
	boot := time.Now().Add(-time.Duration(seconds * float64(time.Second)))
	return value.FromTime(boot.Add(time.Duration(x.field(19))*time.Second/clockTicks).Local(), value.Local)
}

func (x *process) path() any {
	p, err := os.Readlink("/proc/" + strconv.Itoa(x.pid) + "/exe")
	if err != nil {
		return nil
	}
	return p
}

func (x *process) commandLine() any {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(x.pid) + "/cmdline")
	if err != nil || len(b) == 0 {
		return nil
	}
	return strings.TrimSpace(strings.ReplaceAll(string(b), "\x00", " "))
}

// exited reports whether the process ended.
func (x *process) exited() bool {
	if x.done != nil {
		select {
		case <-x.done:
			return true
		default:
			return false
		}
	}
	p, err := os.FindProcess(x.pid)
	return err != nil || errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}

// wait waits until the process ended, at most for a time when that is positive.
func (x *process) wait(limit time.Duration, stop <-chan struct{}) bool {
	var after <-chan time.Time
	if limit > 0 {
		t := time.NewTimer(limit)
		defer t.Stop()
		after = t.C
	}
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !x.exited() {
		select {
		case <-x.done:
			return true
		case <-tick.C:
		case <-after:
			return false
		case <-stop:
			return false
		}
	}
	return true
}

func (x *process) kill() error {
	p, err := os.FindProcess(x.pid)
	if err == nil {
		err = p.Kill()
	}
	if err != nil && !errors.Is(err, os.ErrProcessDone) {
		return errs.NewException(errs.InvalidOperationType, "%s", err.Error())
	}
	return nil
}

// processes lists what runs, by name and number.
func processes() []*process {
	entries, _ := os.ReadDir("/proc")
	var out []*process
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil {
			if x := findProcess(pid); x != nil {
				out = append(out, x)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		c := value.CompareStrings(out[i].name, out[j].name, true)
		return c < 0 || c == 0 && out[i].pid < out[j].pid
	})
	return out
}

// findProcess is the running process of a number, nil when there is none.
func findProcess(pid int) *process {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/comm")
	if err != nil {
		return nil
	}
	name := strings.TrimSpace(string(b))
	if exe, err := os.Readlink("/proc/" + strconv.Itoa(pid) + "/exe"); err == nil && len(name) >= 15 && strings.HasPrefix(filepath.Base(exe), name) {
		name = filepath.Base(exe) // the kernel keeps only the first 15 letters
	}
	return &process{pid: pid, name: name}
}
