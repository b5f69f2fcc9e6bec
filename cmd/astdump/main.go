// Command astdump prints the tree that the parser makes of a file, or the errors that it finds, one line each.
package main

import (
	"bufio"
	"fmt"
	"os"

	"csshell/pipeline/source"
	"csshell/shell/syntax"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: astdump FILE")
		os.Exit(2)
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	file := &source.File{Name: os.Args[1], Text: string(text)}
	tree, errors := syntax.Parse(file)
	for _, e := range errors {
		fmt.Fprintf(out, "!\t%s\t%s\n", e.ID, syntax.PlaceText(&e.Place))
	}
	if len(errors) == 0 {
		syntax.Dump(out, tree)
	}
}
