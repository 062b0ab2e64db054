-- Two states more: 待明确 (nobody owns the target, or it has no deadline where one is needed) and 待补报 (its deadline
-- passed before it came into Liance, and no result is known).
INSERT INTO progress_state (code) VALUES ('unclear'), ('owed');

-- What kind of thing an indicator is. It is read from the wording; what a person says of it stands in the row.
CREATE TABLE nature (code TEXT PRIMARY KEY CHECK (code <> '')) STRICT, WITHOUT ROWID;
INSERT INTO nature (code) VALUES ('level'), ('increase'), ('yearly'), ('share'), ('rate_of_change'), ('time_limit'),
  ('deliverable'), ('goal');
ALTER TABLE target ADD COLUMN nature TEXT REFERENCES nature (code);
