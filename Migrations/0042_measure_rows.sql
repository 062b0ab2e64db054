-- Measures are rows of the quarter's form: what is said of one belongs to a quarter, is drafted while it is typed, and
-- waits where somebody of the body signs.

ALTER TABLE measure_report ADD COLUMN period TEXT CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]');
-- 与上期相同: stage and words are those that were said before
ALTER TABLE measure_report ADD COLUMN is_unchanged INTEGER NOT NULL DEFAULT 0 CHECK (is_unchanged IN (0, 1));
-- who let it out of the body, where somebody signs there
ALTER TABLE measure_report ADD COLUMN signed_by TEXT;

-- What was said before belongs to the quarter that was reported on its day: each is until ten days after its end.
DROP TRIGGER measure_report_is_not_changed;
UPDATE measure_report SET period = strftime('%Y', at + 28800 - 864000, 'unixepoch')
  || 'Q' || ((strftime('%m', at + 28800 - 864000, 'unixepoch') + 2) / 3);
CREATE TRIGGER measure_report_is_not_changed BEFORE UPDATE ON measure_report
BEGIN
  SELECT RAISE(ABORT, 'reports are only added');
END;

CREATE TABLE measure_draft (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  -- moves with every change: whoever saves must have seen the one before
  stamp INTEGER NOT NULL CHECK (stamp >= 1),
  -- as typed: a stage, that nothing has changed, or nothing yet
  stage TEXT NOT NULL,
  progress TEXT NOT NULL,
  -- handed in, and waits for whoever signs
  is_waiting INTEGER NOT NULL DEFAULT 0 CHECK (is_waiting IN (0, 1)),
  -- why whoever signs gave it back
  remark TEXT CHECK (remark <> ''),
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (measure_id, period)
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_draft_account ON measure_draft (account_id);
CREATE INDEX measure_draft_waiting ON measure_draft (measure_id) WHERE is_waiting = 1;

-- Since when a database that was there before asks for measures on the form: nobody owes what was not yet asked.
-- A database that begins with them has no row.
CREATE TABLE measure_start (
  day TEXT NOT NULL PRIMARY KEY CHECK (date(day) IS day)
) STRICT, WITHOUT ROWID;

INSERT INTO measure_start (day) SELECT date('now', '+8 hours') WHERE EXISTS (SELECT 1 FROM measure);
