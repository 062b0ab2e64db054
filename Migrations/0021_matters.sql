-- The ledger of matters: problems, 限期整改, decisions of meetings, from being entered until they are closed.

-- What a matter came from, and what an order or a remark is about.
CREATE TABLE subject_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO subject_kind (code) VALUES
  ('target'), ('measure'), ('project'), ('matter'), ('bulletin'), ('meeting'), ('agency');

-- How it came into the ledger.
CREATE TABLE matter_origin (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO matter_origin (code) VALUES ('report'), ('spot_check'), ('project_late'), ('meeting'), ('hand');

CREATE TABLE matter_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO matter_state (code) VALUES
  ('recorded'), ('assigned'), ('received'), ('answered'), ('closed'), ('withdrawn');

-- Who sees to it that it is settled.
CREATE TABLE matter_level (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO matter_level (code) VALUES ('team'), ('office'), ('leaders');

CREATE TABLE matter_event_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO matter_event_kind (code) VALUES
  ('opened'), ('assigned'), ('received'), ('answered'), ('closed'), ('sent_back'), ('reopened'), ('extension_asked'),
  ('extension_granted'), ('extension_refused'), ('withdrawn'), ('raised'), ('settled');

CREATE TABLE matter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL,
  origin TEXT NOT NULL REFERENCES matter_origin (code),
  subject_kind TEXT REFERENCES subject_kind (code),
  subject_id INTEGER,
  -- the body that brought it up, and the one that is to settle it
  from_agency_id INTEGER REFERENCES agency (id),
  agency_id INTEGER REFERENCES agency (id),
  due_on TEXT CHECK (date(due_on) IS due_on),
  -- the day that the body has asked for instead
  asked_until TEXT CHECK (date(asked_until) IS asked_until),
  state TEXT NOT NULL REFERENCES matter_state (code),
  level TEXT NOT NULL REFERENCES matter_level (code) DEFAULT 'team',
  -- when the step that it is in began, and its last day; no day where nothing is left to do
  step_since INTEGER NOT NULL,
  step_due TEXT CHECK (date(step_due) IS step_due),
  -- the last day for what came of raising it
  raised_due TEXT CHECK (date(raised_due) IS raised_due),
  -- who answered last: somebody else closes
  answered_by TEXT,
  answered_account_id INTEGER REFERENCES account (id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK ((subject_kind IS NULL) = (subject_id IS NULL)),
  CHECK (raised_due IS NULL OR step_due IS NOT NULL),
  CHECK (raised_due IS NULL OR level <> 'team')
) STRICT;

CREATE INDEX matter_city ON matter (city_id);
CREATE INDEX matter_agency ON matter (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX matter_from ON matter (from_agency_id) WHERE from_agency_id IS NOT NULL;
CREATE INDEX matter_answerer ON matter (answered_account_id) WHERE answered_account_id IS NOT NULL;
CREATE INDEX matter_state_of ON matter (state);
CREATE INDEX matter_origin_of ON matter (origin);
CREATE INDEX matter_level_of ON matter (level);
CREATE INDEX matter_subject ON matter (subject_kind, subject_id) WHERE subject_id IS NOT NULL;
-- What is open, in the order of ids and of urgency; what is over; what may be raised.
CREATE INDEX matter_open ON matter (id) WHERE step_due IS NOT NULL;
CREATE INDEX matter_urgent ON matter (coalesce(step_due, '9999-12-31'), id);
CREATE INDEX matter_over ON matter (step_due) WHERE step_due IS NOT NULL;
CREATE INDEX matter_raise ON matter (coalesce(raised_due, step_due)) WHERE step_due IS NOT NULL AND level <> 'leaders';

CREATE VIRTUAL TABLE matter_words USING fts5 (terms, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');

-- Only added to.
CREATE TABLE matter_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  matter_id INTEGER NOT NULL REFERENCES matter (id),
  kind TEXT NOT NULL REFERENCES matter_event_kind (code),
  state TEXT NOT NULL REFERENCES matter_state (code),
  level TEXT NOT NULL REFERENCES matter_level (code),
  -- the body and the day that the step gave it
  agency_id INTEGER REFERENCES agency (id),
  due_on TEXT CHECK (date(due_on) IS due_on),
  reason TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX matter_event_of ON matter_event (matter_id);
CREATE INDEX matter_event_agency ON matter_event (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX matter_event_account ON matter_event (account_id) WHERE account_id IS NOT NULL;

CREATE TRIGGER matter_event_is_not_changed BEFORE UPDATE ON matter_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

CREATE TRIGGER matter_event_is_not_deleted BEFORE DELETE ON matter_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

-- Files that go with it, in the store of those that bear out reports.
CREATE TABLE matter_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  matter_id INTEGER NOT NULL REFERENCES matter (id),
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL REFERENCES evidence_kind (code),
  size INTEGER NOT NULL CHECK (size > 0),
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (matter_id, sha256)
) STRICT;

CREATE INDEX matter_file_used ON matter_file (sha256);
CREATE INDEX matter_file_account ON matter_file (account_id) WHERE account_id IS NOT NULL;

-- How a city supervises, where it is not as usual.
CREATE TABLE supervision_setting (
  city_id INTEGER PRIMARY KEY REFERENCES city (id),
  assign_days INTEGER NOT NULL CHECK (assign_days BETWEEN 1 AND 365),
  receive_days INTEGER NOT NULL CHECK (receive_days BETWEEN 1 AND 365),
  verify_days INTEGER NOT NULL CHECK (verify_days BETWEEN 1 AND 365),
  raise_days INTEGER NOT NULL CHECK (raise_days BETWEEN 1 AND 365),
  near_days INTEGER NOT NULL CHECK (near_days BETWEEN 1 AND 365),
  answer_days INTEGER NOT NULL CHECK (answer_days BETWEEN 1 AND 365),
  -- whether these are working days; else natural ones
  counts_working INTEGER NOT NULL DEFAULT 0 CHECK (counts_working IN (0, 1))
) STRICT;

-- The official calendar: days that are worked, or not, other than the week has it.
CREATE TABLE work_day (
  day TEXT PRIMARY KEY CHECK (date(day) IS day),
  is_worked INTEGER NOT NULL CHECK (is_worked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE supervision_level_name (
  city_id INTEGER NOT NULL REFERENCES city (id),
  level TEXT NOT NULL REFERENCES matter_level (code),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (city_id, level)
) STRICT, WITHOUT ROWID;

-- What a program's request made, by the key that the client gave it.
CREATE TABLE supervision_key (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_sha256 TEXT NOT NULL CHECK (length(request_sha256) = 64),
  subject_kind TEXT NOT NULL REFERENCES subject_kind (code),
  subject_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX supervision_key_at ON supervision_key (at);
