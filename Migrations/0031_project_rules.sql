-- What a city sets for its projects: how long the steps take, which targets are quotas of projects.

-- From where a step's days are counted.
CREATE TABLE template_anchor (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO template_anchor (code) VALUES ('signing'), ('building'), ('production');

-- Editions of a city's table; none is ever changed, a project keeps the one that it was made with.
CREATE TABLE project_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  days_to_start INTEGER NOT NULL CHECK (days_to_start BETWEEN 1 AND 3650),
  -- months from the start of building to production, by investment: 1 to 5, 5 to 10, from 10 亿元
  months_small INTEGER NOT NULL CHECK (months_small BETWEEN 1 AND 120),
  months_middle INTEGER NOT NULL CHECK (months_middle BETWEEN 1 AND 120),
  months_large INTEGER NOT NULL CHECK (months_large BETWEEN 1 AND 120),
  reason TEXT NOT NULL CHECK (reason <> ''),
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (city_id, number)
) STRICT;

CREATE INDEX project_template_account ON project_template (account_id) WHERE account_id IS NOT NULL;

CREATE TABLE project_template_step (
  template_id INTEGER NOT NULL REFERENCES project_template (id),
  step TEXT NOT NULL REFERENCES project_step (code),
  anchor TEXT NOT NULL REFERENCES template_anchor (code),
  -- days, or hundredths of the time of building
  begins INTEGER NOT NULL CHECK (begins >= 0),
  ends INTEGER NOT NULL CHECK (ends >= begins),
  PRIMARY KEY (template_id, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER project_template_is_not_changed BEFORE UPDATE ON project_template
BEGIN
  SELECT RAISE(ABORT, 'an edition is never changed');
END;

CREATE TRIGGER project_template_step_is_not_changed BEFORE UPDATE ON project_template_step
BEGIN
  SELECT RAISE(ABORT, 'an edition is never changed');
END;

-- The edition that a project was made with; none: the one that comes with the program.
ALTER TABLE project ADD COLUMN template_id INTEGER REFERENCES project_template (id);
CREATE INDEX project_template_of ON project (template_id) WHERE template_id IS NOT NULL;

-- Which day of a project counts.
CREATE TABLE quota_count (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO quota_count (code) VALUES ('listed'), ('signed'), ('started'), ('produced');

-- What a person said of a target as a quota of projects; the wording decides where there is no row.
CREATE TABLE project_quota (
  target_id INTEGER PRIMARY KEY REFERENCES target (id),
  -- none: it is no quota of projects
  count TEXT REFERENCES quota_count (code),
  kind TEXT REFERENCES project_kind (code),
  -- only projects of this chain; all where empty
  industry TEXT NOT NULL
) STRICT;

-- What a program sent under a key of its own.
CREATE TABLE project_key (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL CHECK (key <> ''),
  request_sha256 TEXT NOT NULL CHECK (length(request_sha256) = 64),
  project_id INTEGER NOT NULL REFERENCES project (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_key_project ON project_key (project_id);
CREATE INDEX project_key_at ON project_key (at);

-- Firms that plans name and that shall not be proposed for the register any more; what was taken over is seen from the
-- projects themselves.
CREATE TABLE project_declined (
  city_id INTEGER NOT NULL REFERENCES city (id),
  name TEXT NOT NULL CHECK (name <> ''),
  reason TEXT NOT NULL,
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (city_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_declined_account ON project_declined (account_id) WHERE account_id IS NOT NULL;
