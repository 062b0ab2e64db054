-- One table of what programs' requests made, by the key that the client gave, in the place of one for each subject.
CREATE TABLE written_kind (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO written_kind (code) VALUES ('project'), ('matter'), ('order'), ('remark');

CREATE TABLE written_key (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_sha256 TEXT NOT NULL CHECK (length(request_sha256) = 64),
  kind TEXT NOT NULL REFERENCES written_kind (code),
  item_id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX written_key_at ON written_key (at);

INSERT INTO written_key (account_id, key, request_sha256, kind, item_id, at)
  SELECT account_id, key, request_sha256, 'matter', subject_id, at FROM supervision_key WHERE subject_kind = 'matter';
INSERT OR IGNORE INTO written_key (account_id, key, request_sha256, kind, item_id, at)
  SELECT account_id, key, request_sha256, 'project', project_id, at FROM project_key WHERE length(key) <= 200;

DROP TABLE supervision_key;
DROP TABLE project_key;
