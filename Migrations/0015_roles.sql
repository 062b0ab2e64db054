-- Who signs for a body, who runs a city's rounds, for which bodies an account acts, and what was written in a body's place.

INSERT INTO account_role (code, has_agency) VALUES ('approver', 1), ('supervisor', 0);
ALTER TABLE account_role ADD COLUMN has_city INTEGER NOT NULL DEFAULT 0 CHECK (has_city IN (0, 1));
UPDATE account_role SET has_city = 1 WHERE code = 'supervisor';

-- The city that a supervisor runs.
ALTER TABLE account ADD COLUMN city_id INTEGER REFERENCES city (id);
CREATE INDEX account_city ON account (city_id) WHERE city_id IS NOT NULL;

CREATE TRIGGER account_added_with_its_city BEFORE INSERT ON account
WHEN (NEW.city_id IS NOT NULL) <> (SELECT has_city FROM account_role WHERE code = NEW.role)
BEGIN
  SELECT RAISE(ABORT, 'the role says whether an account belongs to a city');
END;

CREATE TRIGGER account_changed_with_its_city BEFORE UPDATE OF role, city_id ON account
WHEN (NEW.city_id IS NOT NULL) <> (SELECT has_city FROM account_role WHERE code = NEW.role)
BEGIN
  SELECT RAISE(ABORT, 'the role says whether an account belongs to a city');
END;

-- Bodies that an account acts for beside its own: one person often serves several.
CREATE TABLE account_further (
  account_id INTEGER NOT NULL REFERENCES account (id),
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  PRIMARY KEY (account_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_further_agency ON account_further (agency_id);

-- The accounts whose further body a merge moved.
ALTER TABLE agency_merge ADD COLUMN further TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(further));

-- Filled in, waiting within the body for whoever signs.
INSERT INTO report_state (code) VALUES ('signing');
CREATE INDEX report_signing ON report (id) WHERE state = 'signing';

-- Whether the figures were written by somebody in the body's place (代填); a decision on them keeps the mark.
ALTER TABLE report_revision ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1));
DROP TRIGGER report_revision_is_not_changed;
UPDATE report_revision SET on_behalf = 1 WHERE (
  SELECT u.role FROM report_revision w JOIN account u ON u.id = w.account_id
  WHERE w.report_id = report_revision.report_id AND w.number <= report_revision.number
    AND w.state IN ('draft', 'submitted')
  ORDER BY w.number DESC LIMIT 1) = 'admin';
CREATE TRIGGER report_revision_is_not_changed BEFORE UPDATE ON report_revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are only added');
END;
