-- 通报: what a city tells of a period, as one paper that is frozen when it is issued.

CREATE TABLE bulletin_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO bulletin_state (code) VALUES ('draft'), ('issued'), ('discarded');

CREATE TABLE bulletin (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  -- the one plan that it tells of; empty: all of the city's
  document_id INTEGER REFERENCES document (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  state TEXT NOT NULL DEFAULT 'draft' REFERENCES bulletin_state (code),
  -- the one before, which this corrects
  replaces_id INTEGER REFERENCES bulletin (id),
  edition INTEGER NOT NULL DEFAULT 1 CHECK (edition >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  -- 发文字号
  number TEXT CHECK (number <> ''),
  -- the whole paper, as JSON
  paper TEXT NOT NULL CHECK (json_valid(paper)),
  is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  drafted_by TEXT NOT NULL,
  drafted_at INTEGER NOT NULL,
  issued_on TEXT CHECK (date(issued_on) IS issued_on),
  issued_by TEXT,
  issued_at INTEGER,
  UNIQUE (city_id, number),
  CHECK ((state = 'issued') = (number IS NOT NULL)),
  CHECK ((state = 'issued') = (issued_on IS NOT NULL AND issued_by IS NOT NULL AND issued_at IS NOT NULL)),
  CHECK ((edition > 1) = (replaces_id IS NOT NULL)),
  CHECK (is_public = 0 OR state = 'issued')
) STRICT;

CREATE INDEX bulletin_period ON bulletin (period);
CREATE INDEX bulletin_document ON bulletin (document_id) WHERE document_id IS NOT NULL;
-- What was corrected once is corrected again by correcting its correction.
CREATE UNIQUE INDEX bulletin_replaces ON bulletin (replaces_id) WHERE replaces_id IS NOT NULL AND state <> 'discarded';

CREATE TRIGGER bulletin_is_frozen BEFORE UPDATE ON bulletin WHEN OLD.state <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'what was issued or discarded is not changed');
END;

CREATE TRIGGER bulletin_is_kept BEFORE DELETE ON bulletin
BEGIN
  SELECT RAISE(ABORT, 'bulletins are kept');
END;
