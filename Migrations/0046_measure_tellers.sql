-- Who tells of a measure is kept with it, and why: the first of its leads that can report, else of all bodies that the
-- plan names for it, else the office that keeps the plan together, or whom the office of the city names. Teams, groups,
-- firms and institutes are passed over: their rows could be filled in by nobody.

ALTER TABLE measure ADD COLUMN teller_id INTEGER REFERENCES agency (id);
ALTER TABLE measure ADD COLUMN teller_reason TEXT REFERENCES owner_reason (code);
ALTER TABLE measure ADD COLUMN teller_fact TEXT;
ALTER TABLE measure ADD COLUMN teller_facts TEXT;

-- What only such bodies are named for has no teller until the plan is written anew or somebody gives it to one.
UPDATE measure SET teller_id = (
  SELECT l.agency_id FROM measure_agency l JOIN city c ON c.id = measure.city_id
  WHERE l.measure_id = measure.id AND can_report(l.verbatim, c.name)
  ORDER BY l.role = 'lead' DESC, l.position LIMIT 1);
UPDATE measure SET teller_reason = 'bracket' WHERE teller_id IS NOT NULL;

CREATE INDEX measure_teller ON measure (teller_id);

-- What was accepted before something else of its quarter was does not count again when that is given back: as with
-- figures, nothing does then.
ALTER TABLE measure_review ADD COLUMN is_superseded INTEGER NOT NULL DEFAULT 0 CHECK (is_superseded IN (0, 1));

UPDATE measure_review SET is_superseded = 1 WHERE state = 'approved' AND EXISTS (
  SELECT 1 FROM measure_report e JOIN measure_report n ON n.measure_id = e.measure_id AND n.period IS e.period AND n.id > e.id
  JOIN measure_review v ON v.report_id = n.id AND v.state = 'approved' WHERE e.id = measure_review.report_id);
