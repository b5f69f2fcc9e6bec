package utility

// newline ends the lines of text files.
const newline = "\r\n"
