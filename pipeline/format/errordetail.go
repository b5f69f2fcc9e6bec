package format

import "csshell/pipeline/errs"

func detailedView(r *errs.Record, width int) string { return normalView(r, width) }
