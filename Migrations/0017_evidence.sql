-- Files that bear out a report: pictures, PDF, Office. They are kept in the database, once each by their sum, so that
-- one backup has them and no web server finds them. What is taken away is marked, never deleted.

-- What a file is, told by its content.
CREATE TABLE evidence_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO evidence_kind (code) VALUES ('jpeg'), ('png'), ('webp'), ('pdf'), ('word'), ('sheet'), ('slides'), ('old_office');

CREATE TABLE evidence_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_id INTEGER NOT NULL REFERENCES target (id),
  period TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  -- the name that the file came with
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL REFERENCES evidence_kind (code),
  size INTEGER NOT NULL CHECK (size > 0),
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  removed_by TEXT,
  removed_at INTEGER,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;

CREATE INDEX evidence_place ON evidence (target_id, period);
CREATE INDEX evidence_file_used ON evidence (sha256);
CREATE INDEX evidence_account ON evidence (account_id);
