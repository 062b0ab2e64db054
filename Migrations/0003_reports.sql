-- What agencies say, quarter by quarter, and how targets stand.

-- One target in one quarter; state and version are those of the newest revision.
CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_id INTEGER NOT NULL REFERENCES target (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'returned')),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- the newest revision that counts; none while there is only a draft, or it was returned
  counted INTEGER CHECK (counted <= version),
  UNIQUE (target_id, period)
) STRICT;

CREATE INDEX report_period ON report (period);
CREATE INDEX report_counted ON report (target_id, period) WHERE counted IS NOT NULL;

CREATE TABLE report_revision (
  report_id INTEGER NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'returned')),
  -- for whom it was written: the owner at that time
  agency_id INTEGER REFERENCES agency (id),
  value REAL,
  stage TEXT CHECK (stage IN ('not_started', 'underway', 'done', 'blocked')),
  narrative TEXT NOT NULL,
  explanation TEXT NOT NULL,
  -- as typed, for drafts
  typed_value TEXT NOT NULL,
  typed_stage TEXT NOT NULL,
  remark TEXT,
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (state = 'draft' OR value IS NOT NULL OR stage IS NOT NULL),
  CHECK (state <> 'returned' OR remark IS NOT NULL),
  PRIMARY KEY (report_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_revision_agency ON report_revision (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX report_revision_account ON report_revision (account_id);

CREATE TRIGGER report_revision_is_not_changed BEFORE UPDATE ON report_revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are only added');
END;

CREATE TRIGGER report_revision_is_not_deleted BEFORE DELETE ON report_revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are only added');
END;

-- How a target stands, with everything that led to it; kept in step with reports in one transaction.
CREATE TABLE status_result (
  target_id INTEGER PRIMARY KEY REFERENCES target (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  state TEXT NOT NULL
    CHECK (state IN ('withdrawn', 'achieved', 'achieved_late', 'not_due', 'not_reported', 'stale', 'on_track',
      'behind', 'far_behind')),
  gap REAL,
  attained REAL,
  expected REAL,
  reason TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  computed_at INTEGER NOT NULL,
  -- the newest figure that counts
  latest_period TEXT,
  latest_value REAL,
  latest_stage TEXT,
  latest_approved INTEGER CHECK (latest_approved IN (0, 1)),
  CHECK ((latest_period IS NULL) = (latest_approved IS NULL))
) STRICT;

CREATE INDEX status_result_state ON status_result (state);
