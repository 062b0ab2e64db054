-- Periods that can be moved, how often a target is asked, and who was reminded of what.

-- How often a target is asked.
CREATE TABLE ask_rhythm (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO ask_rhythm (code) VALUES ('quarterly'), ('semiannual'), ('annual');

-- What somebody moved of a period's days, for all bodies of a city or for one; an empty day is as the rule has it.
CREATE TABLE period_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  agency_id INTEGER REFERENCES agency (id),
  opens_on TEXT CHECK (date(opens_on) IS opens_on),
  due_on TEXT CHECK (date(due_on) IS due_on),
  closes_on TEXT CHECK (date(closes_on) IS closes_on),
  reason TEXT NOT NULL CHECK (reason <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (coalesce(opens_on, due_on, closes_on) IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX period_move_place ON period_move (city_id, period, coalesce(agency_id, 0));
CREATE INDEX period_move_agency ON period_move (agency_id) WHERE agency_id IS NOT NULL;

-- How a city runs its rounds.
CREATE TABLE round_setting (
  city_id INTEGER PRIMARY KEY REFERENCES city (id),
  -- so many days after its due date a period closes; empty: never
  closes_after INTEGER CHECK (closes_after BETWEEN 0 AND 366),
  -- whether everybody may see which body has reported and which has not
  is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1))
) STRICT;

-- Targets that are asked less often than every quarter.
CREATE TABLE target_rhythm (
  target_id INTEGER PRIMARY KEY REFERENCES target (id),
  rhythm TEXT NOT NULL REFERENCES ask_rhythm (code),
  reason TEXT NOT NULL CHECK (reason <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- At which hour of a period somebody is reminded.
CREATE TABLE reminder_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO reminder_kind (code) VALUES ('before'), ('due'), ('after'), ('returned');

-- By which way.
CREATE TABLE reminder_way (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO reminder_way (code) VALUES ('copied'), ('mail');

-- Who was reminded of what: once for the same thing.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  kind TEXT NOT NULL REFERENCES reminder_kind (code),
  way TEXT NOT NULL REFERENCES reminder_way (code),
  words TEXT NOT NULL CHECK (words <> ''),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (agency_id, period, kind)
) STRICT;
