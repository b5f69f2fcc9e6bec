// Package source names places in program texts.
package source

// File is a program text with its name.
type File struct{ Name, Text string }

// Span is a part of a File in byte offsets, End behind the last byte. File is nil for "no place".
type Span struct {
	File       *File
	Start, End uint32
}
