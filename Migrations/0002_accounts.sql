-- Who may do what, who is signed in, and what everybody did.

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('admin', 'agency', 'viewer')),
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
  last_sign_in INTEGER,
  CHECK ((role = 'agency') = (agency_id IS NOT NULL))
) STRICT;

CREATE INDEX account_agency ON account (agency_id) WHERE agency_id IS NOT NULL;

-- The token itself is only in the person's cookie.
CREATE TABLE session (
  token_sha256 BLOB PRIMARY KEY CHECK (length(token_sha256) = 32),
  account_id INTEGER NOT NULL REFERENCES account (id),
  csrf_token TEXT NOT NULL CHECK (length(csrf_token) = 43),
  started_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account_id);

-- Only added to: each line carries the sum of itself and of the line before.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  account_id INTEGER REFERENCES account (id),
  by TEXT NOT NULL,
  address TEXT,
  action TEXT NOT NULL CHECK (action <> ''),
  subject TEXT NOT NULL,
  subject_id INTEGER,
  old TEXT CHECK (old IS NULL OR json_valid(old)),
  new TEXT CHECK (new IS NULL OR json_valid(new)),
  reason TEXT,
  sum TEXT NOT NULL CHECK (length(sum) = 64)
) STRICT;

CREATE INDEX audit_subject ON audit (subject, subject_id);
CREATE INDEX audit_account ON audit (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX audit_action ON audit (action);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;
