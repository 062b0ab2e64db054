-- What a form asks beside a figure: a reason where there is none, the unit in which it was typed, numerator and
-- denominator of a percentage, and the report's words in four parts. What was written before stays as 进展.
-- `report_revision` is made anew (as 0006 does it), because a report may now stand without a figure.

-- Why a report has no figure.
CREATE TABLE missing_reason (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO missing_reason (code) VALUES ('not_begun'), ('no_data'), ('not_applicable'), ('not_published');

CREATE TABLE new_report_revision (
  report_id INTEGER NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL REFERENCES report_state (code),
  -- for whom it was written: the owner at that time
  agency_id INTEGER REFERENCES agency (id),
  -- in the unit that is asked
  value REAL,
  stage TEXT REFERENCES goal_stage (code),
  -- in the place of value and stage
  missing TEXT REFERENCES missing_reason (code),
  -- of a percentage
  numerator REAL,
  denominator REAL,
  -- 进展, 问题, 下一步, 需协调事项, 说明
  narrative TEXT NOT NULL,
  problems TEXT NOT NULL DEFAULT '',
  next_steps TEXT NOT NULL DEFAULT '',
  coordination TEXT NOT NULL DEFAULT '',
  explanation TEXT NOT NULL,
  -- as typed, for drafts
  typed_value TEXT NOT NULL,
  typed_unit TEXT NOT NULL DEFAULT '',
  typed_stage TEXT NOT NULL,
  typed_missing TEXT NOT NULL DEFAULT '',
  typed_numerator TEXT NOT NULL DEFAULT '',
  typed_denominator TEXT NOT NULL DEFAULT '',
  remark TEXT,
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (state = 'draft' OR value IS NOT NULL OR stage IS NOT NULL OR missing IS NOT NULL),
  CHECK (missing IS NULL OR (value IS NULL AND stage IS NULL)),
  CHECK (state <> 'returned' OR remark IS NOT NULL),
  PRIMARY KEY (report_id, number)
) STRICT, WITHOUT ROWID;

INSERT INTO new_report_revision (report_id, number, state, agency_id, value, stage, narrative, explanation,
  typed_value, typed_stage, remark, account_id, by, at)
SELECT report_id, number, state, agency_id, value, stage, narrative, explanation, typed_value, typed_stage, remark,
  account_id, by, at FROM report_revision;
DROP TABLE report_revision;
ALTER TABLE new_report_revision RENAME TO report_revision;

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
