// Package types holds the .NET-like types that scripts use, one file per type, and finds, reads, writes and calls
// their members.
package types
