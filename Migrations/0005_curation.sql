-- What people decide beyond single fields: merges that can be taken back, targets that are one, bodies that are two;
-- and how programs sign in and send a report once.

-- A merge by hand, with what it moved, so that it can be taken back.
CREATE TABLE agency_merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  city_id INTEGER NOT NULL,
  from_id INTEGER NOT NULL,
  into_id INTEGER NOT NULL CHECK (into_id <> from_id),
  -- lists of names, of accounts, and of targets whose owner a person had set
  names TEXT NOT NULL CHECK (json_valid(names)),
  accounts TEXT NOT NULL CHECK (json_valid(accounts)),
  owned TEXT NOT NULL CHECK (json_valid(owned)),
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone_at INTEGER,
  FOREIGN KEY (from_id, city_id) REFERENCES agency (id, city_id),
  FOREIGN KEY (into_id, city_id) REFERENCES agency (id, city_id)
) STRICT;

CREATE UNIQUE INDEX agency_merge_standing ON agency_merge (from_id) WHERE undone_at IS NULL;
CREATE INDEX agency_merge_city ON agency_merge (city_id);
CREATE INDEX agency_merge_into ON agency_merge (into_id, city_id);
CREATE INDEX agency_merge_from ON agency_merge (from_id, city_id);

-- Two bodies with like names of which a person has said that they are two.
CREATE TABLE agency_apart (
  one_id INTEGER NOT NULL REFERENCES agency (id),
  other_id INTEGER NOT NULL REFERENCES agency (id),
  CHECK (one_id < other_id),
  PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agency_apart_other ON agency_apart (other_id);

-- A person's word on two targets, above what the rules say: one and the same, or not.
CREATE TABLE target_pair (
  one_id INTEGER NOT NULL REFERENCES target (id),
  other_id INTEGER NOT NULL REFERENCES target (id),
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  CHECK (one_id < other_id),
  PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX target_pair_other ON target_pair (other_id);

-- By which a program signs in as an account; the token itself is only with whom it was given to.
CREATE TABLE api_token (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id),
  token_sha256 BLOB NOT NULL UNIQUE CHECK (length(token_sha256) = 32),
  label TEXT NOT NULL CHECK (label <> ''),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  last_used INTEGER,
  revoked_at INTEGER
) STRICT;

CREATE INDEX api_token_account ON api_token (account_id);

-- What was already done under a client's key (Idempotency-Key), so that sending it again does nothing.
CREATE TABLE submission_key (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_sha256 TEXT NOT NULL CHECK (length(request_sha256) = 64),
  reports TEXT NOT NULL CHECK (json_valid(reports)),
  at INTEGER NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_key_at ON submission_key (at);
