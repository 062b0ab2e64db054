-- Looks on site: which projects were drawn by which rule and seed, what had been reported of each when it was drawn, and
-- what was seen there.

CREATE TABLE spot_draw (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  title TEXT NOT NULL CHECK (title <> ''),
  -- the rule: all counties where empty, all running projects where no colour is named
  county TEXT NOT NULL,
  colours TEXT NOT NULL,
  -- 亿元
  least_investment REAL CHECK (least_investment >= 0),
  size INTEGER NOT NULL CHECK (size >= 1),
  is_per_county INTEGER NOT NULL CHECK (is_per_county IN (0, 1)),
  -- with it and the same projects the same are drawn again
  seed INTEGER NOT NULL CHECK (seed >= 0),
  -- how many projects the rule chose from
  candidates INTEGER NOT NULL CHECK (candidates >= 1),
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX spot_draw_city ON spot_draw (city_id);
CREATE INDEX spot_draw_account ON spot_draw (account_id) WHERE account_id IS NOT NULL;

CREATE TRIGGER spot_draw_is_not_changed BEFORE UPDATE ON spot_draw
BEGIN
  SELECT RAISE(ABORT, 'a draw is drawn once');
END;

CREATE TRIGGER spot_draw_is_not_deleted BEFORE DELETE ON spot_draw
BEGIN
  SELECT RAISE(ABORT, 'a draw is drawn once');
END;

CREATE TABLE spot_check (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draw_id INTEGER NOT NULL REFERENCES spot_draw (id),
  project_id INTEGER NOT NULL REFERENCES project (id),
  -- who answers for what was reported: the responsible body when it was drawn, else the lead
  agency_id INTEGER REFERENCES agency (id),
  reported_colour TEXT NOT NULL REFERENCES project_colour (code),
  -- the last step that was reported as done; none
  reported_step TEXT REFERENCES project_step (code),
  -- what was seen; nobody has been there while there is no day
  seen_on TEXT CHECK (date(seen_on) IS seen_on),
  seen_colour TEXT REFERENCES project_colour (code),
  seen_step TEXT REFERENCES project_step (code),
  inspectors TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  differs INTEGER NOT NULL DEFAULT 0 CHECK (differs IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (draw_id, project_id),
  CHECK ((seen_on IS NULL) = (seen_colour IS NULL)),
  CHECK (seen_on IS NOT NULL OR differs = 0)
) STRICT;

CREATE INDEX spot_check_project ON spot_check (project_id);
CREATE INDEX spot_check_agency ON spot_check (agency_id) WHERE agency_id IS NOT NULL;
