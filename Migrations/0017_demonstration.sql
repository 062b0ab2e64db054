-- A database of invented reports says so of itself, from its first row to its last: pages and programs are told, and
-- nothing of it can be passed off as a city's own.
CREATE TABLE demonstration (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- What the invention grew from: the same seed and day make the same year.
  seed INTEGER NOT NULL,
  -- The day up to which there are reports.
  until TEXT NOT NULL
) STRICT;

CREATE TRIGGER demonstration_begins_empty BEFORE INSERT ON demonstration
WHEN EXISTS (SELECT 1 FROM document) OR EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM report)
BEGIN SELECT RAISE(ABORT, 'a database with rows does not become a demonstration'); END;

CREATE TRIGGER demonstration_stays BEFORE UPDATE ON demonstration
BEGIN SELECT RAISE(ABORT, 'a demonstration stays what it is'); END;

CREATE TRIGGER demonstration_does_not_end BEFORE DELETE ON demonstration
BEGIN SELECT RAISE(ABORT, 'a demonstration stays what it is'); END;
