// Package format turns values into text: tables, lists, the wide and the custom form, plain lines, and errors.
//
// The work has two halves, as in PowerShell. A Formatter takes objects, chooses a shape for them and produces
// formatting records (Start, GroupStart, Entry, GroupEnd, End): that is what Format-Table and its like write. A Display
// takes records, or objects that it formats by itself, and writes lines. Between both halves lies the pipeline, so that
// `Format-Table | Out-String` and an object printed at the end of a script go the same way. Where columns lie depends
// on all rows that arrive in time, hence a Display holds the rows of a measured table back for 300 ms.
//
// Views, the layout declared for a type, are data: see View. The rules are those of PowerShell 7.6 found by
// experiment.
package format
