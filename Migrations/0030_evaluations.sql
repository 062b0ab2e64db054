-- 评估 and 咨询报告: papers that plans want of their own course, filed with the stretch that they cover. Which are due
-- follows from the plan's own words and is not stored.

CREATE TABLE evaluation_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO evaluation_kind (code) VALUES ('evaluation'), ('consulting');

CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL REFERENCES evaluation_kind (code),
  -- the quarter with whose end the stretch ends that it covers
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  title TEXT NOT NULL CHECK (title <> ''),
  -- who wrote it
  author TEXT NOT NULL CHECK (author <> ''),
  summary TEXT NOT NULL CHECK (summary <> ''),
  -- the paper itself, beside those that bear out reports
  sha256 TEXT REFERENCES evidence_file (sha256),
  file_name TEXT CHECK (file_name <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK ((sha256 IS NULL) = (file_name IS NULL))
) STRICT;

CREATE INDEX evaluation_place ON evaluation (document_id, kind, period);
CREATE INDEX evaluation_kind_of ON evaluation (kind);
CREATE INDEX evaluation_file ON evaluation (sha256) WHERE sha256 IS NOT NULL;

CREATE TRIGGER evaluation_is_not_changed BEFORE UPDATE ON evaluation
BEGIN
  SELECT RAISE(ABORT, 'what is filed is not changed');
END;

CREATE TRIGGER evaluation_is_kept BEFORE DELETE ON evaluation
BEGIN
  SELECT RAISE(ABORT, 'what is filed is kept');
END;
