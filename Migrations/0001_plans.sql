-- What was read: cities, files, documents and their versions, and the items that people see.
-- Ids are AUTOINCREMENT: a number that was once shown is never given to something else.

CREATE TABLE city (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- A file, byte for byte.
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  address TEXT CHECK (address <> ''),
  read_on TEXT NOT NULL CHECK (date(read_on) IS read_on)
) STRICT;

-- The text that a reader made of a file; spans count its Unicode scalars.
CREATE TABLE source_text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL,
  UNIQUE (source_id, sha256)
) STRICT;

-- A policy paper of one city; key is its title without what a version changes (征求意见稿, blanks).
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  key TEXT NOT NULL CHECK (key <> ''),
  UNIQUE (city_id, key),
  UNIQUE (id, city_id)
) STRICT;

-- One text of a document: its head, and the part of the file that it occupies.
-- All other spans count from the start of this part.
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('review', 'published', 'superseded', 'discarded')),
  text_id INTEGER NOT NULL REFERENCES source_text (id),
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  -- of the part, so that a file's other documents may change without making a version of this one
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- of everything that was read out of it, so that a second reading can be known to be the same
  reading_sha256 TEXT NOT NULL CHECK (length(reading_sha256) = 64),
  title TEXT NOT NULL CHECK (title <> ''),
  issuer TEXT,
  doc_number TEXT,
  issued_on TEXT CHECK (date(issued_on) IS issued_on),
  status TEXT NOT NULL CHECK (status IN ('draft', 'issued')),
  period_from INTEGER,
  period_to INTEGER,
  saved_at INTEGER NOT NULL,
  published_at INTEGER,
  CHECK (span_end >= span_start),
  CHECK (state <> 'published' OR published_at IS NOT NULL),
  UNIQUE (document_id, number)
) STRICT;

CREATE UNIQUE INDEX version_published ON version (document_id) WHERE state = 'published';
CREATE INDEX version_text ON version (text_id);

-- What the rules read out of a version, as read, and what an editor said of it.
CREATE TABLE candidate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES version (id),
  subject TEXT NOT NULL CHECK (subject IN ('section', 'target', 'goal', 'measure', 'incentive')),
  position INTEGER NOT NULL,
  -- the item of the tables below that it became, once published
  item_id INTEGER,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  edited TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(edited)),
  decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'accepted', 'rejected')),
  is_added INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1)),
  UNIQUE (version_id, subject, position)
) STRICT;

CREATE INDEX candidate_item ON candidate (item_id, subject);

-- A body of one city. A merged one points to the body that it is now.
CREATE TABLE agency (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  name TEXT NOT NULL CHECK (name <> ''),
  is_group INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  merged_into INTEGER,
  CHECK (merged_into <> id),
  UNIQUE (id, city_id),
  FOREIGN KEY (merged_into, city_id) REFERENCES agency (id, city_id)
) STRICT;

CREATE INDEX agency_city ON agency (city_id);
CREATE INDEX agency_merged ON agency (merged_into) WHERE merged_into IS NOT NULL;

-- Every name that means a body, its own among them. One name, one body in a city.
CREATE TABLE agency_alias (
  city_id INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  agency_id INTEGER NOT NULL,
  PRIMARY KEY (city_id, name),
  FOREIGN KEY (agency_id, city_id) REFERENCES agency (id, city_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agency_alias_agency ON agency_alias (agency_id);

-- standing: current = in the published version; dropped = in an earlier one only; rejected = an editor said no.
-- as_read: the fields as the rules last read them; the other columns have people's corrections in them.
CREATE TABLE section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  standing TEXT NOT NULL CHECK (standing IN ('current', 'dropped', 'rejected')),
  position INTEGER NOT NULL,
  as_read TEXT NOT NULL CHECK (json_valid(as_read)),
  number TEXT,
  title TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
  path TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CHECK (span_end >= span_start)
) STRICT;

CREATE INDEX section_document ON section (document_id, position) WHERE standing = 'current';
CREATE INDEX section_all ON section (document_id);

-- Targets with a figure, and goals without one.
CREATE TABLE target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL,
  city_id INTEGER NOT NULL,
  section_id INTEGER REFERENCES section (id),
  standing TEXT NOT NULL CHECK (standing IN ('current', 'dropped', 'rejected')),
  position INTEGER NOT NULL,
  as_read TEXT NOT NULL CHECK (json_valid(as_read)),
  is_goal INTEGER NOT NULL CHECK (is_goal IN (0, 1)),
  quote TEXT NOT NULL CHECK (quote <> ''),
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  comparison TEXT NOT NULL CHECK (comparison IN ('>=', '<=', '~', 'range', '=')),
  value REAL,
  value_max REAL,
  unit TEXT,
  deadline TEXT,
  deadline_day TEXT CHECK (date(deadline_day) IS deadline_day),
  cadence TEXT NOT NULL
    CHECK (cadence IN ('by_deadline', 'annual', 'semiannual', 'quarterly', 'monthly', 'event')),
  area TEXT,
  stretch INTEGER NOT NULL CHECK (stretch IN (0, 1)),
  section_path TEXT NOT NULL,
  baseline REAL,
  baseline_year INTEGER,
  baseline_unit TEXT,
  owner_id INTEGER,
  owner_reason TEXT CHECK (owner_reason IN ('bracket', 'clause', 'section', 'office', 'person')),
  owner_note TEXT,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  -- the first quarter for which a report is asked
  first_report TEXT NOT NULL CHECK (first_report GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  withdrawn_because TEXT CHECK (withdrawn_because <> ''),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((is_goal = 1) = (value IS NULL)),
  CHECK ((value IS NULL) = (unit IS NULL)),
  CHECK (value IS NOT NULL OR (value_max IS NULL AND baseline IS NULL)),
  CHECK ((deadline IS NULL) = (deadline_day IS NULL)),
  CHECK (owner_id IS NULL OR owner_reason IS NOT NULL),
  CHECK (span_end >= span_start AND sentence_end >= sentence_start),
  FOREIGN KEY (document_id, city_id) REFERENCES document (id, city_id),
  FOREIGN KEY (owner_id, city_id) REFERENCES agency (id, city_id)
) STRICT;

CREATE INDEX target_document ON target (document_id) WHERE standing = 'current';
CREATE INDEX target_city ON target (city_id) WHERE standing = 'current';
CREATE INDEX target_owner ON target (owner_id, city_id) WHERE owner_id IS NOT NULL;
CREATE INDEX target_deadline ON target (deadline_day) WHERE standing = 'current' AND deadline_day IS NOT NULL;
CREATE INDEX target_all ON target (document_id, city_id);
CREATE INDEX target_section ON target (section_id) WHERE section_id IS NOT NULL;

-- The bodies of a target's bracket or row, and those named in its sentence.
CREATE TABLE target_agency (
  target_id INTEGER NOT NULL REFERENCES target (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible', 'duty')),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  position INTEGER NOT NULL,
  verbatim TEXT NOT NULL,
  PRIMARY KEY (target_id, role, agency_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX target_agency_agency ON target_agency (agency_id, target_id);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL,
  city_id INTEGER NOT NULL,
  section_id INTEGER REFERENCES section (id),
  standing TEXT NOT NULL CHECK (standing IN ('current', 'dropped', 'rejected')),
  position INTEGER NOT NULL,
  as_read TEXT NOT NULL CHECK (json_valid(as_read)),
  text_start TEXT NOT NULL,
  quote TEXT NOT NULL CHECK (quote <> ''),
  deadline TEXT,
  deadline_day TEXT CHECK (date(deadline_day) IS deadline_day),
  section_path TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  CHECK ((deadline IS NULL) = (deadline_day IS NULL)),
  CHECK (span_end >= span_start),
  FOREIGN KEY (document_id, city_id) REFERENCES document (id, city_id)
) STRICT;

CREATE INDEX measure_document ON measure (document_id) WHERE standing = 'current';
CREATE INDEX measure_city ON measure (city_id) WHERE standing = 'current';
CREATE INDEX measure_all ON measure (document_id, city_id);
CREATE INDEX measure_section ON measure (section_id) WHERE section_id IS NOT NULL;

CREATE TABLE measure_agency (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  position INTEGER NOT NULL,
  verbatim TEXT NOT NULL,
  PRIMARY KEY (measure_id, role, agency_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_agency_agency ON measure_agency (agency_id, measure_id);

CREATE TABLE incentive (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  standing TEXT NOT NULL CHECK (standing IN ('current', 'dropped', 'rejected')),
  position INTEGER NOT NULL,
  as_read TEXT NOT NULL CHECK (json_valid(as_read)),
  quote TEXT NOT NULL CHECK (quote <> ''),
  amount REAL NOT NULL,
  unit TEXT NOT NULL,
  section_path TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CHECK (span_end >= span_start)
) STRICT;

CREATE INDEX incentive_document ON incentive (document_id);

-- Every body of a version's brackets and tables, and what it says of the present and of who runs it.
CREATE TABLE version_agency (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE version_baseline (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  quote TEXT NOT NULL,
  indicator TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  year INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE version_governance (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  holder TEXT NOT NULL,
  quote TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

-- What a person set in the place of what was read; a null value unsets the field.
-- was, quote: what had been read, and where; a correction lapses when the text itself has moved on.
CREATE TABLE correction (
  subject TEXT NOT NULL CHECK (subject IN ('target', 'measure', 'section', 'incentive')),
  item_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  was TEXT,
  quote TEXT NOT NULL,
  PRIMARY KEY (subject, item_id, field)
) STRICT, WITHOUT ROWID;

-- What does not add up; fingerprint joins the same finding of two readings.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  -- text = found in one file; city = found between the plans of a city
  origin TEXT NOT NULL CHECK (origin IN ('text', 'city')),
  kind TEXT NOT NULL CHECK (kind IN ('conflict', 'repeat', 'sum', 'deadline', 'name')),
  note TEXT NOT NULL,
  -- for a sum, whether it adds up
  holds INTEGER CHECK (holds IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'dismissed')),
  fingerprint TEXT NOT NULL,
  UNIQUE (city_id, fingerprint)
) STRICT;

CREATE TABLE finding_place (
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  text_id INTEGER NOT NULL REFERENCES source_text (id),
  position INTEGER NOT NULL,
  quote TEXT NOT NULL,
  span_start INTEGER,
  span_end INTEGER,
  document_id INTEGER REFERENCES document (id),
  CHECK ((span_start IS NULL) = (span_end IS NULL)),
  PRIMARY KEY (finding_id, text_id, position)
) STRICT, WITHOUT ROWID;

-- Targets that are one and the same in several places or plans: one report feeds all. The leader is one of them.
CREATE TABLE target_join (
  target_id INTEGER PRIMARY KEY REFERENCES target (id),
  leader_id INTEGER NOT NULL REFERENCES target (id)
) STRICT;

CREATE INDEX target_join_leader ON target_join (leader_id);

CREATE INDEX finding_place_document ON finding_place (document_id, finding_id);
CREATE INDEX finding_place_text ON finding_place (text_id, finding_id);

-- Two-character terms of our own making: FTS5 alone finds no Chinese word of two characters.
CREATE VIRTUAL TABLE target_words USING fts5 (terms, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');
CREATE VIRTUAL TABLE measure_words USING fts5 (terms, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');
CREATE VIRTUAL TABLE document_words USING fts5 (terms, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');

-- Moves with every commit that readers can see.
CREATE TABLE generation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL
) STRICT;

INSERT INTO generation (id, value) VALUES (1, 1);
