-- The minutes of a meeting are text, a file, or both; until now a file's name stood for the text that was not there.

CREATE TABLE new_meeting (
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
  minutes_sha256 TEXT REFERENCES evidence_file (sha256),
  minutes_file TEXT CHECK (minutes_file <> ''),
  CHECK ((state = 'planned') = (pack IS NULL)),
  CHECK ((pack IS NULL) = (states IS NULL) AND (pack IS NULL) = (frozen_at IS NULL)),
  CHECK ((state = 'minuted') = (minutes IS NOT NULL OR minutes_sha256 IS NOT NULL)),
  CHECK ((state = 'minuted') = (minuted_at IS NOT NULL)),
  CHECK ((minutes_sha256 IS NULL) = (minutes_file IS NULL))
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_meeting', seq FROM sqlite_sequence WHERE name = 'meeting';
INSERT INTO new_meeting
  SELECT id, city_id, kind, document_id, period, held_on, title, place, agenda, state, pack, states, frozen_by,
    frozen_at, CASE WHEN minutes IS NOT minutes_file THEN minutes END, minuted_by, minuted_at, version, by, created_at,
    minutes_sha256, minutes_file FROM meeting;
DROP TABLE meeting;
ALTER TABLE new_meeting RENAME TO meeting;

CREATE INDEX meeting_city ON meeting (city_id, held_on);
CREATE INDEX meeting_document ON meeting (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX meeting_kind_of ON meeting (kind);
CREATE INDEX meeting_minutes_file ON meeting (minutes_sha256) WHERE minutes_sha256 IS NOT NULL;

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
