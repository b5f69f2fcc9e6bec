package types

import (
	"os"
	"os/user"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// statTime is one of the times of an item. That of its making is the earlier one of the last change of contents and of
// state, because the system calls that Go offers do not tell it.
func statTime(s os.FileInfo, which fileTime) time.Time {
	st, ok := s.Sys().(*syscall.Stat_t)
	if !ok || which == writeTime {
		return s.ModTime()
	}
	if which == accessTime {
		return time.Unix(st.Atim.Unix())
	}
	if c := time.Unix(st.Ctim.Unix()); c.Before(s.ModTime()) {
		return c
	}
	return s.ModTime()
}

// links is the number of names that a file has.
func links(s os.FileInfo) int {
	if st, ok := s.Sys().(*syscall.Stat_t); ok {
		return int(st.Nlink)
	}
	return 1
}

// owners are the names of the user and the group that an item belongs to.
func owners(s os.FileInfo) (userName, group string) {
	st, ok := s.Sys().(*syscall.Stat_t)
	if !ok {
		return "", ""
	}
	return userOf(st.Uid), groupOf(st.Gid)
}

// names remembers the names of users ("u" and the number) and groups ("g" and the number).
var names sync.Map

func userOf(id uint32) string {
	return remembered("u"+strconv.Itoa(int(id)), func() string {
		if u, err := user.LookupId(strconv.Itoa(int(id))); err == nil {
			return u.Username
		}
		return strconv.Itoa(int(id))
	})
}

func groupOf(id uint32) string {
	return remembered("g"+strconv.Itoa(int(id)), func() string {
		if g, err := user.LookupGroupId(strconv.Itoa(int(id))); err == nil {
			return g.Name
		}
		return strconv.Itoa(int(id))
	})
}

func remembered(key string, find func() string) string {
	if s, ok := names.Load(key); ok {
		return s.(string)
	}
	s := find()
	names.Store(key, s)
	return s
}
