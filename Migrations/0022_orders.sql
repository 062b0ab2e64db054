-- Orders of supervision: what is due soon, lags behind or is over gets one, with a number; a body signs for it and
-- answers.

CREATE TABLE order_grade (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO order_grade (code) VALUES ('near'), ('behind'), ('overdue');

CREATE TABLE order_colour (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO order_colour (code) VALUES ('blue'), ('yellow'), ('orange'), ('red');

CREATE TABLE order_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO order_state (code) VALUES ('issued'), ('received'), ('answered'), ('closed'), ('withdrawn');

CREATE TABLE order_event_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO order_event_kind (code) VALUES
  ('issued'), ('received'), ('answered'), ('closed'), ('sent_back'), ('withdrawn');

CREATE TABLE supervision_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  -- its number within the city and the year
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial >= 1),
  subject_kind TEXT NOT NULL REFERENCES subject_kind (code),
  subject_id INTEGER NOT NULL,
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  grade TEXT NOT NULL REFERENCES order_grade (code),
  -- the day that it was graded by, and how many days it lagged
  basis_due TEXT CHECK (date(basis_due) IS basis_due),
  basis_days INTEGER,
  demand TEXT NOT NULL CHECK (demand <> ''),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  state TEXT NOT NULL REFERENCES order_state (code),
  step_since INTEGER NOT NULL,
  -- no day where nothing is left to do
  step_due TEXT CHECK (date(step_due) IS step_due),
  answered_by TEXT,
  answered_account_id INTEGER REFERENCES account (id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  by TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  UNIQUE (city_id, year, serial)
) STRICT;

-- One at a time for a thing.
CREATE UNIQUE INDEX supervision_order_open ON supervision_order (subject_kind, subject_id) WHERE step_due IS NOT NULL;
CREATE INDEX supervision_order_subject ON supervision_order (subject_kind, subject_id, grade);
CREATE INDEX supervision_order_agency ON supervision_order (agency_id);
CREATE INDEX supervision_order_state ON supervision_order (state);
CREATE INDEX supervision_order_grade ON supervision_order (grade);
CREATE INDEX supervision_order_answerer ON supervision_order (answered_account_id)
  WHERE answered_account_id IS NOT NULL;
CREATE INDEX supervision_order_waiting ON supervision_order (id) WHERE step_due IS NOT NULL;
CREATE INDEX supervision_order_urgent ON supervision_order (coalesce(step_due, '9999-12-31'), id);

-- Only added to.
CREATE TABLE supervision_order_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id INTEGER NOT NULL REFERENCES supervision_order (id),
  kind TEXT NOT NULL REFERENCES order_event_kind (code),
  state TEXT NOT NULL REFERENCES order_state (code),
  reason TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX supervision_order_event_of ON supervision_order_event (order_id);
CREATE INDEX supervision_order_event_account ON supervision_order_event (account_id) WHERE account_id IS NOT NULL;

CREATE TRIGGER supervision_order_event_is_not_changed BEFORE UPDATE ON supervision_order_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

CREATE TRIGGER supervision_order_event_is_not_deleted BEFORE DELETE ON supervision_order_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

-- The colour of a grade, where a city has chosen another than the usual one.
CREATE TABLE supervision_grade_colour (
  city_id INTEGER NOT NULL REFERENCES city (id),
  grade TEXT NOT NULL REFERENCES order_grade (code),
  colour TEXT NOT NULL REFERENCES order_colour (code),
  PRIMARY KEY (city_id, grade)
) STRICT, WITHOUT ROWID;
