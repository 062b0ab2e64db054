-- Where people are reached, and the letters that tell them what they owe.

-- Of an account: who uses it, and how they are reached; empty where nobody said.
ALTER TABLE account ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN phone TEXT NOT NULL DEFAULT '';

-- From how many days before the due date a city's bodies are reminded by mail without anybody pressing a button; empty: never.
ALTER TABLE round_setting ADD COLUMN mails_before INTEGER CHECK (mails_before BETWEEN 1 AND 60);

CREATE TABLE mail_state (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO mail_state (code) VALUES ('waiting'), ('sending'), ('sent'), ('failed'), ('unsure'), ('dropped');

-- A letter to one address of a reminder. The reminder is there once for a body, a period and a kind; so is each letter.
CREATE TABLE mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reminder_id INTEGER NOT NULL REFERENCES reminder (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  address TEXT NOT NULL CHECK (address <> '') COLLATE NOCASE,
  state TEXT NOT NULL REFERENCES mail_state (code),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- when it is tried next; of a letter that waits
  next_at INTEGER NOT NULL,
  -- the code of what came of the last attempt
  result TEXT NOT NULL DEFAULT '',
  made_at INTEGER NOT NULL,
  -- when it came to an end
  ended_at INTEGER,
  UNIQUE (reminder_id, address)
) STRICT;
CREATE INDEX mail_waiting ON mail (next_at) WHERE state = 'waiting';
CREATE INDEX mail_account ON mail (account_id);
