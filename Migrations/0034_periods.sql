-- Months, half-years and years beside quarters: 2026M03, 2026H1, 2026Y. Texts of different kinds do not sort by time, so
-- that reports are found by the month with which their periods end, 202603. (An expression in an index: VACUUM of SQLite
-- 3.40 fails for a table with a generated column.)

INSERT INTO ask_rhythm (code) VALUES ('monthly');

-- It names a table that is made anew.
DROP TRIGGER demonstration_begins_empty;

-- One target in one period; state and version are those of the newest revision.
CREATE TABLE new_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_id INTEGER NOT NULL REFERENCES target (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]' OR period GLOB '[1-9][0-9][0-9][0-9]M0[1-9]'
    OR period GLOB '[1-9][0-9][0-9][0-9]M1[0-2]' OR period GLOB '[1-9][0-9][0-9][0-9]H[12]'
    OR period GLOB '[1-9][0-9][0-9][0-9]Y'),
  state TEXT NOT NULL REFERENCES report_state (code),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- the newest revision that counts; none while there is only a draft, or it was returned
  counted INTEGER CHECK (counted <= version),
  UNIQUE (target_id, period)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_report', seq FROM sqlite_sequence WHERE name = 'report';
INSERT INTO new_report SELECT * FROM report;
DROP TABLE report;
ALTER TABLE new_report RENAME TO report;

CREATE INDEX report_period ON report (period);
CREATE INDEX report_ends ON report ((substr(period, 1, 4) || CASE substr(period, 5, 1)
  WHEN 'M' THEN substr(period, 6, 2) WHEN 'Q' THEN substr('03060912', substr(period, 6, 1) * 2 - 1, 2)
  WHEN 'H' THEN substr('0612', substr(period, 6, 1) * 2 - 1, 2) ELSE '12' END));
CREATE INDEX report_counted ON report (target_id, (substr(period, 1, 4) || CASE substr(period, 5, 1)
  WHEN 'M' THEN substr(period, 6, 2) WHEN 'Q' THEN substr('03060912', substr(period, 6, 1) * 2 - 1, 2)
  WHEN 'H' THEN substr('0612', substr(period, 6, 1) * 2 - 1, 2) ELSE '12' END)) WHERE counted IS NOT NULL;
CREATE INDEX report_signing ON report (id) WHERE state = 'signing';

CREATE TRIGGER report_is_counted AFTER INSERT ON report WHEN NEW.counted IS NOT NULL
BEGIN
  INSERT INTO report_count (city_id, period, state, count)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE t.city_id END, NEW.period, NEW.state, 1
  FROM target t JOIN (SELECT 0 AS value UNION ALL SELECT 1) e WHERE t.id = NEW.target_id
  ON CONFLICT (city_id, period, state) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER report_is_counted_no_more AFTER DELETE ON report WHEN OLD.counted IS NOT NULL
BEGIN
  UPDATE report_count SET count = count - 1
  WHERE city_id IN (0, (SELECT city_id FROM target WHERE id = OLD.target_id)) AND period = OLD.period
    AND state = OLD.state;
END;

CREATE TRIGGER report_is_counted_elsewhere AFTER UPDATE OF state, counted ON report
WHEN OLD.state <> NEW.state OR (OLD.counted IS NULL) <> (NEW.counted IS NULL)
BEGIN
  UPDATE report_count SET count = count - 1
  WHERE OLD.counted IS NOT NULL AND city_id IN (0, (SELECT city_id FROM target WHERE id = OLD.target_id))
    AND period = OLD.period AND state = OLD.state;
  INSERT INTO report_count (city_id, period, state, count)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE t.city_id END, NEW.period, NEW.state, 1
  FROM target t JOIN (SELECT 0 AS value UNION ALL SELECT 1) e
  WHERE t.id = NEW.target_id AND NEW.counted IS NOT NULL
  ON CONFLICT (city_id, period, state) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER demonstration_begins_empty BEFORE INSERT ON demonstration
WHEN EXISTS (SELECT 1 FROM document) OR EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM report)
BEGIN SELECT RAISE(ABORT, 'a database with rows does not become a demonstration'); END;

-- What somebody moved of a period's days, for all bodies of a city or for one; an empty day is as the rule has it.
CREATE TABLE new_period_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]' OR period GLOB '[1-9][0-9][0-9][0-9]M0[1-9]'
    OR period GLOB '[1-9][0-9][0-9][0-9]M1[0-2]' OR period GLOB '[1-9][0-9][0-9][0-9]H[12]'
    OR period GLOB '[1-9][0-9][0-9][0-9]Y'),
  agency_id INTEGER REFERENCES agency (id),
  opens_on TEXT CHECK (date(opens_on) IS opens_on),
  due_on TEXT CHECK (date(due_on) IS due_on),
  closes_on TEXT CHECK (date(closes_on) IS closes_on),
  reason TEXT NOT NULL CHECK (reason <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (coalesce(opens_on, due_on, closes_on) IS NOT NULL)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_period_move', seq FROM sqlite_sequence WHERE name = 'period_move';
INSERT INTO new_period_move SELECT * FROM period_move;
DROP TABLE period_move;
ALTER TABLE new_period_move RENAME TO period_move;

CREATE UNIQUE INDEX period_move_place ON period_move (city_id, period, coalesce(agency_id, 0));
CREATE INDEX period_move_agency ON period_move (agency_id) WHERE agency_id IS NOT NULL;

-- Who was reminded of what: once for the same thing.
CREATE TABLE new_reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]' OR period GLOB '[1-9][0-9][0-9][0-9]M0[1-9]'
    OR period GLOB '[1-9][0-9][0-9][0-9]M1[0-2]' OR period GLOB '[1-9][0-9][0-9][0-9]H[12]'
    OR period GLOB '[1-9][0-9][0-9][0-9]Y'),
  kind TEXT NOT NULL REFERENCES reminder_kind (code),
  way TEXT NOT NULL REFERENCES reminder_way (code),
  words TEXT NOT NULL CHECK (words <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (agency_id, period, kind)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_reminder', seq FROM sqlite_sequence WHERE name = 'reminder';
INSERT INTO new_reminder SELECT * FROM reminder;
DROP TABLE reminder;
ALTER TABLE new_reminder RENAME TO reminder;

-- What happens each month or each half-year is asked as often from now on: it is judged anew with the next start.
UPDATE status_result SET rule_version = 0
WHERE target_id IN (SELECT id FROM target WHERE cadence IN ('monthly', 'semiannual', 'annual'));
