-- Words move out of CHECK … IN (…) into tables of their own: a new word is an INSERT, not a table made anew.
-- Every table that had such a list is made anew (sqlite.org/lang_altertable.html, the twelve steps). Nothing else about
-- it changes: columns, rows, ids, indexes and triggers are what they were. The sequence of ids comes along as well, so
-- that the number of a row that is gone is never given to another.

-- What became of a reading: under review, shown to all, an earlier one, thrown away.
CREATE TABLE version_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO version_state (code) VALUES ('review'), ('published'), ('superseded'), ('discarded');

-- Out for comments, or in force.
CREATE TABLE document_status (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO document_status (code) VALUES ('draft'), ('issued');

-- What is read out of a version.
CREATE TABLE item_subject (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO item_subject (code) VALUES ('section'), ('target'), ('goal'), ('measure'), ('incentive');

-- What a person corrects; goals are corrected as targets are.
CREATE TABLE correction_subject (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO correction_subject (code) VALUES ('section'), ('target'), ('measure'), ('incentive');

-- What an editor said of a candidate.
CREATE TABLE candidate_decision (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO candidate_decision (code) VALUES ('open'), ('accepted'), ('rejected');

-- Whether an item is in the published version, in an earlier one only, or an editor said no.
CREATE TABLE standing (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO standing (code) VALUES ('current'), ('dropped'), ('rejected');

-- How a figure is compared with the promised one.
CREATE TABLE comparison (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO comparison (code) VALUES ('>='), ('<='), ('~'), ('range'), ('=');

-- How often a target falls due.
CREATE TABLE cadence (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO cadence (code) VALUES ('by_deadline'), ('annual'), ('semiannual'), ('quarterly'), ('monthly'), ('event');

-- Why a body reports a target.
CREATE TABLE owner_reason (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO owner_reason (code) VALUES ('bracket'), ('clause'), ('section'), ('office'), ('person');

-- How a text names a body: 牵头, 责任, or in prose.
CREATE TABLE agency_role (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO agency_role (code) VALUES ('lead'), ('responsible'), ('duty');

-- Found in one file, or between the plans of a city.
CREATE TABLE finding_origin (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO finding_origin (code) VALUES ('text'), ('city');

-- What kind of thing does not add up.
CREATE TABLE finding_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO finding_kind (code) VALUES ('conflict'), ('repeat'), ('sum'), ('deadline'), ('name');

-- What a person said of a finding.
CREATE TABLE finding_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO finding_state (code) VALUES ('open'), ('confirmed'), ('dismissed');

-- How far a report is between its agency and who approves it.
CREATE TABLE report_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO report_state (code) VALUES ('draft'), ('submitted'), ('approved'), ('returned');

-- How far a goal without a number is.
CREATE TABLE goal_stage (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO goal_stage (code) VALUES ('not_started'), ('underway'), ('done'), ('blocked');

-- How a target stands against time.
CREATE TABLE progress_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO progress_state (code) VALUES
  ('withdrawn'), ('achieved'), ('achieved_late'), ('not_due'), ('not_reported'), ('stale'), ('on_track'), ('behind'),
  ('far_behind');

-- What an account may do, and whether accounts of this role belong to an agency.
CREATE TABLE account_role (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  has_agency INTEGER NOT NULL CHECK (has_agency IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO account_role (code, has_agency) VALUES ('admin', 0), ('agency', 1), ('viewer', 0);

-- One text of a document: its head, and the part of the file that it occupies.
-- All other spans count from the start of this part.
CREATE TABLE new_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL REFERENCES version_state (code),
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
  status TEXT NOT NULL REFERENCES document_status (code),
  period_from INTEGER,
  period_to INTEGER,
  saved_at INTEGER NOT NULL,
  published_at INTEGER,
  CHECK (span_end >= span_start),
  CHECK (state <> 'published' OR published_at IS NOT NULL),
  UNIQUE (document_id, number)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_version', seq FROM sqlite_sequence WHERE name = 'version';
INSERT INTO new_version SELECT * FROM version;
DROP TABLE version;
ALTER TABLE new_version RENAME TO version;

CREATE UNIQUE INDEX version_published ON version (document_id) WHERE state = 'published';
CREATE INDEX version_text ON version (text_id);

-- What the rules read out of a version, as read, and what an editor said of it.
CREATE TABLE new_candidate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES version (id),
  subject TEXT NOT NULL REFERENCES item_subject (code),
  position INTEGER NOT NULL,
  -- the item of the tables below that it became, once published
  item_id INTEGER,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  edited TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(edited)),
  decision TEXT NOT NULL DEFAULT 'open' REFERENCES candidate_decision (code),
  is_added INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1)),
  UNIQUE (version_id, subject, position)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_candidate', seq FROM sqlite_sequence WHERE name = 'candidate';
INSERT INTO new_candidate SELECT * FROM candidate;
DROP TABLE candidate;
ALTER TABLE new_candidate RENAME TO candidate;

CREATE INDEX candidate_item ON candidate (item_id, subject);

-- standing: current = in the published version; dropped = in an earlier one only; rejected = an editor said no.
-- as_read: the fields as the rules last read them; the other columns have people's corrections in them.
CREATE TABLE new_section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  standing TEXT NOT NULL REFERENCES standing (code),
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

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_section', seq FROM sqlite_sequence WHERE name = 'section';
INSERT INTO new_section SELECT * FROM section;
DROP TABLE section;
ALTER TABLE new_section RENAME TO section;

CREATE INDEX section_document ON section (document_id, position) WHERE standing = 'current';
CREATE INDEX section_all ON section (document_id);

-- Targets with a figure, and goals without one.
CREATE TABLE new_target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL,
  city_id INTEGER NOT NULL,
  section_id INTEGER REFERENCES section (id),
  standing TEXT NOT NULL REFERENCES standing (code),
  position INTEGER NOT NULL,
  as_read TEXT NOT NULL CHECK (json_valid(as_read)),
  is_goal INTEGER NOT NULL CHECK (is_goal IN (0, 1)),
  quote TEXT NOT NULL CHECK (quote <> ''),
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  comparison TEXT NOT NULL REFERENCES comparison (code),
  value REAL,
  value_max REAL,
  unit TEXT,
  deadline TEXT,
  deadline_day TEXT CHECK (date(deadline_day) IS deadline_day),
  cadence TEXT NOT NULL REFERENCES cadence (code),
  area TEXT,
  stretch INTEGER NOT NULL CHECK (stretch IN (0, 1)),
  section_path TEXT NOT NULL,
  baseline REAL,
  baseline_year INTEGER,
  baseline_unit TEXT,
  owner_id INTEGER,
  owner_reason TEXT REFERENCES owner_reason (code),
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

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_target', seq FROM sqlite_sequence WHERE name = 'target';
INSERT INTO new_target SELECT * FROM target;
DROP TABLE target;
ALTER TABLE new_target RENAME TO target;

CREATE INDEX target_document ON target (document_id) WHERE standing = 'current';
CREATE INDEX target_city ON target (city_id) WHERE standing = 'current';
CREATE INDEX target_owner ON target (owner_id, city_id) WHERE owner_id IS NOT NULL;
CREATE INDEX target_deadline ON target (deadline_day) WHERE standing = 'current' AND deadline_day IS NOT NULL;
CREATE INDEX target_all ON target (document_id, city_id);
CREATE INDEX target_section ON target (section_id) WHERE section_id IS NOT NULL;

-- The bodies of a target's bracket or row, and those named in its sentence.
CREATE TABLE new_target_agency (
  target_id INTEGER NOT NULL REFERENCES target (id),
  role TEXT NOT NULL REFERENCES agency_role (code),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  position INTEGER NOT NULL,
  verbatim TEXT NOT NULL,
  PRIMARY KEY (target_id, role, agency_id)
) STRICT, WITHOUT ROWID;

INSERT INTO new_target_agency SELECT * FROM target_agency;
DROP TABLE target_agency;
ALTER TABLE new_target_agency RENAME TO target_agency;

CREATE INDEX target_agency_agency ON target_agency (agency_id, target_id);

CREATE TABLE new_measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL,
  city_id INTEGER NOT NULL,
  section_id INTEGER REFERENCES section (id),
  standing TEXT NOT NULL REFERENCES standing (code),
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

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_measure', seq FROM sqlite_sequence WHERE name = 'measure';
INSERT INTO new_measure SELECT * FROM measure;
DROP TABLE measure;
ALTER TABLE new_measure RENAME TO measure;

CREATE INDEX measure_document ON measure (document_id) WHERE standing = 'current';
CREATE INDEX measure_city ON measure (city_id) WHERE standing = 'current';
CREATE INDEX measure_all ON measure (document_id, city_id);
CREATE INDEX measure_section ON measure (section_id) WHERE section_id IS NOT NULL;

CREATE TABLE new_measure_agency (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  role TEXT NOT NULL REFERENCES agency_role (code),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  position INTEGER NOT NULL,
  verbatim TEXT NOT NULL,
  -- a measure knows nobody from prose alone
  CHECK (role <> 'duty'),
  PRIMARY KEY (measure_id, role, agency_id)
) STRICT, WITHOUT ROWID;

INSERT INTO new_measure_agency SELECT * FROM measure_agency;
DROP TABLE measure_agency;
ALTER TABLE new_measure_agency RENAME TO measure_agency;

CREATE INDEX measure_agency_agency ON measure_agency (agency_id, measure_id);

CREATE TABLE new_incentive (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  standing TEXT NOT NULL REFERENCES standing (code),
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

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_incentive', seq FROM sqlite_sequence WHERE name = 'incentive';
INSERT INTO new_incentive SELECT * FROM incentive;
DROP TABLE incentive;
ALTER TABLE new_incentive RENAME TO incentive;

CREATE INDEX incentive_document ON incentive (document_id);

-- What a person set in the place of what was read; a null value unsets the field.
-- was, quote: what had been read, and where; a correction lapses when the text itself has moved on.
CREATE TABLE new_correction (
  subject TEXT NOT NULL REFERENCES correction_subject (code),
  item_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  was TEXT,
  quote TEXT NOT NULL,
  PRIMARY KEY (subject, item_id, field)
) STRICT, WITHOUT ROWID;

INSERT INTO new_correction SELECT * FROM correction;
DROP TABLE correction;
ALTER TABLE new_correction RENAME TO correction;

-- What does not add up; fingerprint joins the same finding of two readings.
CREATE TABLE new_finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL REFERENCES city (id),
  -- text = found in one file; city = found between the plans of a city
  origin TEXT NOT NULL REFERENCES finding_origin (code),
  kind TEXT NOT NULL REFERENCES finding_kind (code),
  note TEXT NOT NULL,
  -- for a sum, whether it adds up
  holds INTEGER CHECK (holds IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'open' REFERENCES finding_state (code),
  fingerprint TEXT NOT NULL,
  UNIQUE (city_id, fingerprint)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_finding', seq FROM sqlite_sequence WHERE name = 'finding';
INSERT INTO new_finding SELECT * FROM finding;
DROP TABLE finding;
ALTER TABLE new_finding RENAME TO finding;

CREATE TABLE new_account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  role TEXT NOT NULL REFERENCES account_role (code),
  agency_id INTEGER REFERENCES agency (id),
  -- scrypt (RFC 7914) with its parameters, so that they can be raised later
  password_hash BLOB NOT NULL CHECK (length(password_hash) = 32),
  password_salt BLOB NOT NULL CHECK (length(password_salt) >= 16),
  scrypt_n INTEGER NOT NULL,
  scrypt_r INTEGER NOT NULL,
  scrypt_p INTEGER NOT NULL,
  is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until INTEGER,
  created_at INTEGER NOT NULL,
  last_sign_in INTEGER
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'new_account', seq FROM sqlite_sequence WHERE name = 'account';
INSERT INTO new_account SELECT * FROM account;
DROP TABLE account;
ALTER TABLE new_account RENAME TO account;

CREATE INDEX account_agency ON account (agency_id) WHERE agency_id IS NOT NULL;

CREATE TRIGGER account_added_as_its_role_says BEFORE INSERT ON account
WHEN (NEW.agency_id IS NOT NULL) <> (SELECT has_agency FROM account_role WHERE code = NEW.role)
BEGIN
  SELECT RAISE(ABORT, 'the role says whether an account belongs to an agency');
END;

CREATE TRIGGER account_changed_as_its_role_says BEFORE UPDATE OF role, agency_id ON account
WHEN (NEW.agency_id IS NOT NULL) <> (SELECT has_agency FROM account_role WHERE code = NEW.role)
BEGIN
  SELECT RAISE(ABORT, 'the role says whether an account belongs to an agency');
END;

-- One target in one quarter; state and version are those of the newest revision.
CREATE TABLE new_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  target_id INTEGER NOT NULL REFERENCES target (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
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
CREATE INDEX report_counted ON report (target_id, period) WHERE counted IS NOT NULL;

CREATE TABLE new_report_revision (
  report_id INTEGER NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL REFERENCES report_state (code),
  -- for whom it was written: the owner at that time
  agency_id INTEGER REFERENCES agency (id),
  value REAL,
  stage TEXT REFERENCES goal_stage (code),
  narrative TEXT NOT NULL,
  explanation TEXT NOT NULL,
  -- as typed, for drafts
  typed_value TEXT NOT NULL,
  typed_stage TEXT NOT NULL,
  remark TEXT,
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (state = 'draft' OR value IS NOT NULL OR stage IS NOT NULL),
  CHECK (state <> 'returned' OR remark IS NOT NULL),
  PRIMARY KEY (report_id, number)
) STRICT, WITHOUT ROWID;

INSERT INTO new_report_revision SELECT * FROM report_revision;
DROP TABLE report_revision;
ALTER TABLE new_report_revision RENAME TO report_revision;

CREATE INDEX report_revision_agency ON report_revision (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX report_revision_account ON report_revision (account_id);

CREATE TRIGGER report_revision_is_not_changed BEFORE UPDATE ON report_revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are only added');
END;

CREATE TRIGGER report_revision_is_not_deleted BEFORE DELETE ON report_revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are only added');
END;

-- How a target stands, with everything that led to it; kept in step with reports in one transaction.
CREATE TABLE new_status_result (
  target_id INTEGER PRIMARY KEY REFERENCES target (id),
  period TEXT NOT NULL CHECK (period GLOB '[1-9][0-9][0-9][0-9]Q[1-4]'),
  state TEXT NOT NULL REFERENCES progress_state (code),
  gap REAL,
  attained REAL,
  expected REAL,
  reason TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  computed_at INTEGER NOT NULL,
  -- the newest figure that counts
  latest_period TEXT,
  latest_value REAL,
  latest_stage TEXT REFERENCES goal_stage (code),
  latest_approved INTEGER CHECK (latest_approved IN (0, 1)),
  CHECK ((latest_period IS NULL) = (latest_approved IS NULL))
) STRICT;

INSERT INTO new_status_result SELECT * FROM status_result;
DROP TABLE status_result;
ALTER TABLE new_status_result RENAME TO status_result;

CREATE INDEX status_result_state ON status_result (state);
