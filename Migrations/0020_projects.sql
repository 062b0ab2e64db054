-- Projects on the wall: one investment each, its colour, its twelve steps and everything that became of it.

-- How far a project is: a stage, not a judgement.
CREATE TABLE project_colour (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO project_colour (code) VALUES ('green'), ('blue'), ('yellow'), ('red');

-- New to the city, or a present firm's.
CREATE TABLE project_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO project_kind (code) VALUES ('new'), ('upgrade');

-- From registration until it is counted.
CREATE TABLE project_step (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO project_step (code) VALUES
  ('registration'), ('capital'), ('staff'), ('land'), ('surveys'), ('drawings'), ('tender'), ('site_entry'),
  ('equipment'), ('recruiting'), ('production'), ('counted');

-- What happened to a project's colour.
CREATE TABLE project_event_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO project_event_kind (code) VALUES
  ('added'), ('moved'), ('exit_asked'), ('exit_granted'), ('exit_refused'), ('came_back');

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  name TEXT NOT NULL CHECK (name <> ''),
  county TEXT NOT NULL,
  industry TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES project_kind (code),
  investor TEXT NOT NULL,
  -- 亿元
  investment REAL NOT NULL CHECK (investment > 0),
  -- 亿元 a year, once it is at full size
  output REAL CHECK (output > 0),
  -- 包保领导, 项目管家, 专班
  leader TEXT NOT NULL,
  steward TEXT NOT NULL,
  team TEXT NOT NULL,
  lead_id INTEGER REFERENCES agency (id),
  responsible_id INTEGER REFERENCES agency (id),
  listed_on TEXT CHECK (date(listed_on) IS listed_on),
  signed_on TEXT CHECK (date(signed_on) IS signed_on),
  started_on TEXT CHECK (date(started_on) IS started_on),
  produced_on TEXT CHECK (date(produced_on) IS produced_on),
  full_on TEXT CHECK (date(full_on) IS full_on),
  -- the day of production that was promised, from which the steps are counted back
  promised_on TEXT CHECK (date(promised_on) IS promised_on),
  colour TEXT NOT NULL REFERENCES project_colour (code),
  is_exit_asked INTEGER NOT NULL DEFAULT 0 CHECK (is_exit_asked IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at INTEGER NOT NULL,
  UNIQUE (city_id, name),
  CHECK (colour <> 'red' OR is_exit_asked = 0),
  CHECK (started_on >= signed_on),
  CHECK (produced_on >= started_on),
  CHECK (full_on >= produced_on)
) STRICT;

CREATE INDEX project_colour_of ON project (colour);
CREATE INDEX project_county ON project (county);
CREATE INDEX project_lead ON project (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX project_responsible ON project (responsible_id) WHERE responsible_id IS NOT NULL;

-- The day on which a step was done; a step without a row is not.
CREATE TABLE project_done (
  project_id INTEGER NOT NULL REFERENCES project (id),
  step TEXT NOT NULL REFERENCES project_step (code),
  done_on TEXT NOT NULL CHECK (date(done_on) IS done_on),
  PRIMARY KEY (project_id, step)
) STRICT, WITHOUT ROWID;

-- Only added to.
CREATE TABLE project_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES project (id),
  kind TEXT NOT NULL REFERENCES project_event_kind (code),
  from_colour TEXT REFERENCES project_colour (code),
  to_colour TEXT NOT NULL REFERENCES project_colour (code),
  reason TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX project_event_of ON project_event (project_id);
CREATE INDEX project_event_account ON project_event (account_id) WHERE account_id IS NOT NULL;

CREATE TRIGGER project_event_is_not_changed BEFORE UPDATE ON project_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

CREATE TRIGGER project_event_is_not_deleted BEFORE DELETE ON project_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;
