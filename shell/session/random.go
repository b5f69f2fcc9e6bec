package session

import "csshell/pipeline/types"

// SeededRandom is the generator that Get-Random -SetSeed started, nil if none.
func (s *Session) SeededRandom() *types.Random { return s.random }

// KeepRandom makes r the generator of the session.
func (s *Session) KeepRandom(r *types.Random) { s.random = r }
