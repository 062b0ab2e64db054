-- Files of others beside those that bear out reports: what a body states when a project cannot go on, and the minutes
-- of a meeting as they were signed. Their content lies in `evidence_file`.
ALTER TABLE project_event ADD COLUMN sha256 TEXT REFERENCES evidence_file (sha256);
ALTER TABLE project_event ADD COLUMN file_name TEXT CHECK (file_name <> '');
CREATE INDEX project_event_file ON project_event (sha256) WHERE sha256 IS NOT NULL;

ALTER TABLE meeting ADD COLUMN minutes_sha256 TEXT REFERENCES evidence_file (sha256);
ALTER TABLE meeting ADD COLUMN minutes_file TEXT CHECK (minutes_file <> '');
CREATE INDEX meeting_minutes_file ON meeting (minutes_sha256) WHERE minutes_sha256 IS NOT NULL;

-- Whether a city's projects are shown to those with an account alone.
ALTER TABLE supervision_setting ADD COLUMN hides_projects INTEGER NOT NULL DEFAULT 0 CHECK (hides_projects IN (0, 1));
