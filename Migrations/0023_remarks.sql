-- Leaders' remarks (批示) on a thing, written down by the office, open until its body has answered.

CREATE TABLE remark_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO remark_state (code) VALUES ('open'), ('answered'), ('withdrawn');

CREATE TABLE remark_event_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO remark_event_kind (code) VALUES ('written'), ('answered'), ('sent_back'), ('withdrawn');

CREATE TABLE remark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  subject_kind TEXT NOT NULL REFERENCES subject_kind (code),
  subject_id INTEGER NOT NULL,
  -- the body that answers
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  leader TEXT NOT NULL CHECK (leader <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
  due_on TEXT CHECK (date(due_on) IS due_on),
  state TEXT NOT NULL REFERENCES remark_state (code),
  answer TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  by TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX remark_city ON remark (city_id);
CREATE INDEX remark_subject ON remark (subject_kind, subject_id);
CREATE INDEX remark_agency ON remark (agency_id);
CREATE INDEX remark_state_of ON remark (state);

-- Only added to.
CREATE TABLE remark_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  remark_id INTEGER NOT NULL REFERENCES remark (id),
  kind TEXT NOT NULL REFERENCES remark_event_kind (code),
  reason TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX remark_event_of ON remark_event (remark_id);
CREATE INDEX remark_event_account ON remark_event (account_id) WHERE account_id IS NOT NULL;

CREATE TRIGGER remark_event_is_not_changed BEFORE UPDATE ON remark_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

CREATE TRIGGER remark_event_is_not_deleted BEFORE DELETE ON remark_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;
