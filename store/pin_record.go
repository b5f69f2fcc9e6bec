package store

// A lockState says whether a PIN is locked, and by whom.
type lockState int64

const (
	unlocked lockState = iota
	lockedByAdministrator
	lockedBySystem
)

const insertPinSQL = "INSERT INTO pins(user_id, sealed, salt, parameters, key_id, digits, generation, set_at, locked) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"
