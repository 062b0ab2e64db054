-- Refused guesses are counted, not written one by one into the trail; what is older than a stretch is swept.
CREATE TABLE sign_in_refusal (
  -- SHA-256 of what was typed: somebody may have typed a password.
  name_sha256 BLOB NOT NULL CHECK (length(name_sha256) = 32),
  -- An IPv4 address, the first half of an IPv6 address, or nothing where none is known.
  address TEXT NOT NULL,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last INTEGER NOT NULL,
  PRIMARY KEY (name_sha256, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_refusal_address ON sign_in_refusal (address, last);
CREATE INDEX sign_in_refusal_last ON sign_in_refusal (last);

-- Where an account has signed in before: guesses from elsewhere never shut it out there.
CREATE TABLE good_address (
  account_id INTEGER NOT NULL REFERENCES account (id),
  address TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (account_id, address)
) STRICT, WITHOUT ROWID;

-- Somebody else knows the password: its owner is asked for another one first.
ALTER TABLE account ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));
