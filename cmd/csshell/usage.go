package main

const usage = `csshell [-Demo] [-Database PATH] [-Clock DATETIME] [-NoProfile] [-NonInteractive]
        [-Command {- | TEXT...} | [-File] SCRIPT [ARGUMENT...]]

  -Command, -c          Run the text and end; - reads it from standard input.
  -File, -f             Run a script with arguments. The first word that is no option is one, too.
  -Demo                 Open the built-in demo directory, with the clock at 2025-01-15 09:00.
  -Database PATH        Open this directory instead of $CSSHELL_DATABASE or the default one.
  -Clock DATETIME       Start the session's clock at this time.
  -WorkingDirectory     Start in this folder.
  -NoProfile            Do not run the profile scripts.
  -NonInteractive       Never ask; prompts are errors.
  -NoExit               Show the prompt after the command or script.
  -EncodedCommand       Like -Command, in Base64 of UTF-16.
  -Version, -Help       Show the version, or this text.

Without a command or a script csshell reads commands from standard input or, at a terminal, shows a prompt.
`
