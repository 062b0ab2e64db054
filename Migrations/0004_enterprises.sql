-- Firms that a plan names, and for every fact of a version the rule that made it and how sure it is.

-- Spans count from the document's start, as everywhere.
CREATE TABLE version_enterprise (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  -- the word that leads to the name, e.g. 依托
  role TEXT CHECK (role <> ''),
  section_path TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

-- Which firms stand in a clause.
CREATE INDEX version_enterprise_place ON version_enterprise (version_id, span_start);

ALTER TABLE version_baseline ADD COLUMN rule TEXT NOT NULL DEFAULT '';
ALTER TABLE version_baseline ADD COLUMN confidence REAL NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE version_governance ADD COLUMN rule TEXT NOT NULL DEFAULT '';
ALTER TABLE version_governance ADD COLUMN confidence REAL NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1);
