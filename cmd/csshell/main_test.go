package main

import (
	"os"
	"testing"
)

// runVariable makes the test binary be csshell, so that tests start real processes without building another program.
const runVariable = "CSSHELL_TEST_RUN"

func TestMain(m *testing.M) {
	if os.Getenv(runVariable) != "" {
		os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}
