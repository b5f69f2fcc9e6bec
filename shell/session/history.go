package session

import "csshell/cmdlets"

// history is the list of command lines of this session.
type history struct {
	entries []cmdlets.HistoryEntry
	last    int64
}

// Entries returns the history, oldest first.
func (s *Session) Entries() []cmdlets.HistoryEntry { return s.history.entries }

// Add appends an entry and numbers it.
func (s *Session) Add(e cmdlets.HistoryEntry) {
	s.history.last++
	e.ID = s.history.last
	s.history.entries = append(s.history.entries, e)
}

// Clear removes the entries with these numbers, all when there are none.
func (s *Session) Clear(ids []int64) {
	if len(ids) == 0 {
		s.history.entries = nil
		return
	}
	gone := map[int64]bool{}
	for _, id := range ids {
		gone[id] = true
	}
	kept := s.history.entries[:0]
	for _, e := range s.history.entries {
		if !gone[e.ID] {
			kept = append(kept, e)
		}
	}
	s.history.entries = kept
}
