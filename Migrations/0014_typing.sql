-- What somebody is typing into a form and has not handed in: one row for each line, written over while they type, so
-- that the report's own history holds what was meant to be kept and nothing else.

CREATE TABLE typed_draft (
  target_id INTEGER NOT NULL REFERENCES target (id),
  period TEXT NOT NULL,
  -- moves with every change: whoever saves must have seen the one before
  stamp INTEGER NOT NULL CHECK (stamp >= 1),
  -- the report's version on which it was typed, 0 for none
  seen INTEGER NOT NULL CHECK (seen >= 0),
  -- the fields that hold something, by their names
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  account_id INTEGER NOT NULL REFERENCES account (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (target_id, period)
) STRICT, WITHOUT ROWID;

CREATE INDEX typed_draft_account ON typed_draft (account_id);
