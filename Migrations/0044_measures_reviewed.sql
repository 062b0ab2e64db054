-- What is told of a measure goes the way of a report: it waits to be looked over, is accepted, or is given back with a
-- reason. A report has a row from the day it is told; a newer one of the same quarter takes the place of one that
-- nobody has looked over, whose row goes.

CREATE TABLE measure_review (
  report_id INTEGER PRIMARY KEY REFERENCES measure_report (id),
  -- submitted, approved or returned
  state TEXT NOT NULL REFERENCES report_state (code),
  remark TEXT CHECK (remark <> ''),
  -- who looked it over and when; nobody did of what was told before there was this step
  by TEXT CHECK (by <> ''),
  at INTEGER,
  CHECK (state <> 'submitted' OR (by IS NULL AND remark IS NULL)),
  CHECK (state <> 'returned' OR (by IS NOT NULL AND remark IS NOT NULL)),
  CHECK ((by IS NULL) = (at IS NULL))
) STRICT;

CREATE INDEX measure_review_waiting ON measure_review (report_id) WHERE state = 'submitted';
CREATE INDEX measure_review_returned ON measure_review (report_id) WHERE state = 'returned';
CREATE INDEX measure_draft_returned ON measure_draft (measure_id) WHERE is_waiting = 0 AND remark IS NOT NULL;

-- What was told until now was taken as it came.
INSERT INTO measure_review (report_id, state) SELECT id, 'approved' FROM measure_report;

-- Where a plan's own clause demands a file, a measure's row has files as a target's has, or a word why there is none yet.
ALTER TABLE measure_report ADD COLUMN explanation TEXT NOT NULL DEFAULT '';
ALTER TABLE measure_draft ADD COLUMN explanation TEXT NOT NULL DEFAULT '';

CREATE TABLE new_evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- what it bears out: a target or a measure
  target_id INTEGER REFERENCES target (id),
  measure_id INTEGER REFERENCES measure (id),
  period TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  -- the name that the file came with
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL REFERENCES evidence_kind (code),
  size INTEGER NOT NULL CHECK (size > 0),
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  removed_by TEXT,
  removed_at INTEGER,
  CHECK ((target_id IS NULL) <> (measure_id IS NULL)),
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_evidence', seq FROM sqlite_sequence WHERE name = 'evidence';
INSERT INTO new_evidence (id, target_id, period, sha256, name, kind, size, account_id, by, at, removed_by, removed_at)
  SELECT id, target_id, period, sha256, name, kind, size, account_id, by, at, removed_by, removed_at FROM evidence;
DROP TABLE evidence;
ALTER TABLE new_evidence RENAME TO evidence;

CREATE INDEX evidence_place ON evidence (target_id, period) WHERE target_id IS NOT NULL;
CREATE INDEX evidence_measure ON evidence (measure_id, period) WHERE measure_id IS NOT NULL;
CREATE INDEX evidence_file_used ON evidence (sha256);
CREATE INDEX evidence_account ON evidence (account_id);
