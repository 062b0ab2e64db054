-- Measures are followed: what their bodies say of them, and the milestones counted back from the deadline.

CREATE TABLE measure_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  stage TEXT NOT NULL REFERENCES goal_stage (code),
  progress TEXT NOT NULL CHECK (progress <> ''),
  -- for which body; none where the office says it
  agency_id INTEGER REFERENCES agency (id),
  -- the office wrote it in the body's place
  is_on_behalf INTEGER NOT NULL CHECK (is_on_behalf IN (0, 1)),
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX measure_report_of ON measure_report (measure_id, id);
CREATE INDEX measure_report_agency ON measure_report (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX measure_report_account ON measure_report (account_id) WHERE account_id IS NOT NULL;

CREATE TRIGGER measure_report_is_not_changed BEFORE UPDATE ON measure_report
BEGIN
  SELECT RAISE(ABORT, 'reports are only added');
END;

CREATE TRIGGER measure_report_is_not_deleted BEFORE DELETE ON measure_report
BEGIN
  SELECT RAISE(ABORT, 'reports are only added');
END;

CREATE TABLE measure_milestone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  title TEXT NOT NULL CHECK (title <> ''),
  -- so many months before the measure's deadline, whatever that is by now; or a day of its own
  months_before INTEGER CHECK (months_before >= 0),
  due_on TEXT CHECK (date(due_on) IS due_on),
  done_on TEXT CHECK (date(done_on) IS done_on),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  CHECK ((months_before IS NULL) <> (due_on IS NULL))
) STRICT;

CREATE INDEX measure_milestone_of ON measure_milestone (measure_id);
