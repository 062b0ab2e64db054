-- The thresholds by which states are judged, as somebody set them, and states that somebody says for a time beside the
-- computed ones.

-- The newest row holds; without any the program's own thresholds do.
CREATE TABLE progress_rule (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- points of the path: on track down to the first, behind down to the second
  on_track_down_to REAL NOT NULL CHECK (on_track_down_to <= 0),
  behind_down_to REAL NOT NULL CHECK (behind_down_to < on_track_down_to),
  -- quarters
  stale_after INTEGER NOT NULL CHECK (stale_after BETWEEN 1 AND 40),
  about_from REAL NOT NULL CHECK (about_from > 0 AND about_from <= 1),
  start_by REAL NOT NULL CHECK (start_by > 0 AND start_by <= 1),
  reason TEXT NOT NULL CHECK (reason <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER progress_rule_is_not_changed BEFORE UPDATE ON progress_rule
BEGIN SELECT raise(ABORT, 'thresholds are kept as they were set'); END;
CREATE TRIGGER progress_rule_is_not_deleted BEFORE DELETE ON progress_rule
BEGIN SELECT raise(ABORT, 'thresholds are kept as they were set'); END;

-- The newest of a target holds until its last day, or until somebody ended it.
CREATE TABLE status_override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_id INTEGER NOT NULL REFERENCES target (id),
  state TEXT NOT NULL REFERENCES progress_state (code),
  reason TEXT NOT NULL CHECK (reason <> ''),
  -- the last day on which it is said
  until TEXT NOT NULL CHECK (date(until) IS until),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  ended_by TEXT,
  ended_at INTEGER,
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
) STRICT;
CREATE INDEX status_override_target ON status_override (target_id);

CREATE TRIGGER status_override_is_only_ended BEFORE UPDATE ON status_override
WHEN old.ended_at IS NOT NULL OR new.target_id IS NOT old.target_id OR new.state IS NOT old.state
  OR new.reason IS NOT old.reason OR new.until IS NOT old.until OR new.by IS NOT old.by OR new.at IS NOT old.at
BEGIN SELECT raise(ABORT, 'what was said of a state stays; it can only be ended'); END;
CREATE TRIGGER status_override_is_not_deleted BEFORE DELETE ON status_override
BEGIN SELECT raise(ABORT, 'what was said of a state stays; it can only be ended'); END;
