-- Meetings that run the plans: what each had before it, frozen, and its minutes. What was decided is in the ledger of
-- matters, each with the meeting as what it came from.

CREATE TABLE meeting_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO meeting_kind (code) VALUES ('quarterly'), ('half_yearly'), ('yearly'), ('joint');

CREATE TABLE meeting_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO meeting_state (code) VALUES ('planned'), ('frozen'), ('minuted');

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  kind TEXT NOT NULL REFERENCES meeting_kind (code),
  document_id INTEGER REFERENCES document (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  held_on TEXT NOT NULL CHECK (date(held_on) IS held_on),
  title TEXT NOT NULL CHECK (title <> ''),
  place TEXT NOT NULL,
  agenda TEXT NOT NULL CHECK (agenda <> ''),
  state TEXT NOT NULL DEFAULT 'planned' REFERENCES meeting_state (code),
  -- the paper, and how each target stood, by its number: what the next meeting compares with
  pack TEXT CHECK (pack IS NULL OR json_valid(pack)),
  states TEXT CHECK (states IS NULL OR json_valid(states)),
  frozen_by TEXT,
  frozen_at INTEGER,
  minutes TEXT CHECK (minutes <> ''),
  minuted_by TEXT,
  minuted_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK ((state = 'planned') = (pack IS NULL)),
  CHECK ((pack IS NULL) = (states IS NULL) AND (pack IS NULL) = (frozen_at IS NULL)),
  CHECK ((state = 'minuted') = (minutes IS NOT NULL)),
  CHECK ((minutes IS NULL) = (minuted_at IS NULL))
) STRICT;

CREATE INDEX meeting_city ON meeting (city_id, held_on);
CREATE INDEX meeting_document ON meeting (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX meeting_kind_of ON meeting (kind);

-- What a meeting had before it stays, whatever the data say by now.
CREATE TRIGGER meeting_pack_is_frozen BEFORE UPDATE OF pack, states, city_id, kind, document_id, period, held_on, title,
  place, agenda, frozen_by, frozen_at ON meeting WHEN OLD.state <> 'planned'
BEGIN
  SELECT RAISE(ABORT, 'the pack of a meeting is not changed');
END;

CREATE TRIGGER meeting_minutes_are_kept BEFORE UPDATE ON meeting WHEN OLD.state = 'minuted'
BEGIN
  SELECT RAISE(ABORT, 'filed minutes are not changed');
END;

CREATE TRIGGER meeting_is_kept BEFORE DELETE ON meeting
BEGIN
  SELECT RAISE(ABORT, 'meetings are kept');
END;
