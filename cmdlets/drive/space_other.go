//go:build !linux

package drive

import "csshell/pipeline"

func usedSpace(*pipeline.Proc, any) (any, error) { return nil, nil }

func freeSpace(*pipeline.Proc, any) (any, error) { return nil, nil }
