package drive

import (
	"syscall"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

func usedSpace(_ *pipeline.Proc, self any) (any, error) {
	var s syscall.Statfs_t
	if d := value.Base(self).(*Drive); !d.Provider.Files() || syscall.Statfs(d.Root, &s) != nil {
		return nil, nil
	}
	return int64(s.Blocks-s.Bfree) * s.Bsize, nil
}

func freeSpace(_ *pipeline.Proc, self any) (any, error) {
	var s syscall.Statfs_t
	if d := value.Base(self).(*Drive); !d.Provider.Files() || syscall.Statfs(d.Root, &s) != nil {
		return nil, nil
	}
	return int64(s.Bavail) * s.Bsize, nil
}
