-- Counts that every page shows are kept in step with what they count, in the same transaction: counting 100,000 targets
-- takes longer than drawing the page. Who makes target, status_result or report anew makes the triggers below anew.

-- How many current targets stand where; city 0 is all cities, year 0 no deadline. A count may sink to 0 and stay.
CREATE TABLE target_count (
  city_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  year INTEGER NOT NULL,
  is_goal INTEGER NOT NULL,
  has_owner INTEGER NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  -- those with a figure that counts
  reported INTEGER NOT NULL CHECK (reported BETWEEN 0 AND count),
  PRIMARY KEY (city_id, state, year, is_goal, has_owner)
) STRICT, WITHOUT ROWID;

INSERT INTO target_count (city_id, state, year, is_goal, has_owner, count, reported)
SELECT t.city_id, r.state, coalesce(CAST(substr(t.deadline_day, 1, 4) AS INTEGER), 0), t.is_goal,
  t.owner_id IS NOT NULL, count(*), count(r.latest_period)
FROM target t JOIN status_result r ON r.target_id = t.id WHERE t.standing = 'current' GROUP BY 1, 2, 3, 4, 5;
INSERT INTO target_count (city_id, state, year, is_goal, has_owner, count, reported)
SELECT 0, state, year, is_goal, has_owner, sum(count), sum(reported) FROM target_count GROUP BY 2, 3, 4, 5;

CREATE TRIGGER status_is_counted AFTER INSERT ON status_result
BEGIN
  INSERT INTO target_count (city_id, state, year, is_goal, has_owner, count, reported)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE t.city_id END, NEW.state,
    coalesce(CAST(substr(t.deadline_day, 1, 4) AS INTEGER), 0), t.is_goal, t.owner_id IS NOT NULL, 1,
    NEW.latest_period IS NOT NULL
  FROM target t JOIN (SELECT 0 AS value UNION ALL SELECT 1) e
  WHERE t.id = NEW.target_id AND t.standing = 'current'
  ON CONFLICT (city_id, state, year, is_goal, has_owner)
  DO UPDATE SET count = count + 1, reported = reported + excluded.reported;
END;

CREATE TRIGGER status_is_counted_no_more AFTER DELETE ON status_result
BEGIN
  UPDATE target_count SET reported = reported - (OLD.latest_period IS NOT NULL), count = count - 1
  WHERE city_id IN (0, (SELECT city_id FROM target WHERE id = OLD.target_id)) AND state = OLD.state
    AND (year, is_goal, has_owner) = (
      SELECT coalesce(CAST(substr(deadline_day, 1, 4) AS INTEGER), 0), is_goal, owner_id IS NOT NULL FROM target
      WHERE id = OLD.target_id AND standing = 'current');
END;

CREATE TRIGGER status_is_counted_elsewhere AFTER UPDATE OF state, latest_period ON status_result
WHEN OLD.state <> NEW.state OR (OLD.latest_period IS NULL) <> (NEW.latest_period IS NULL)
BEGIN
  UPDATE target_count SET reported = reported - (OLD.latest_period IS NOT NULL), count = count - 1
  WHERE city_id IN (0, (SELECT city_id FROM target WHERE id = OLD.target_id)) AND state = OLD.state
    AND (year, is_goal, has_owner) = (
      SELECT coalesce(CAST(substr(deadline_day, 1, 4) AS INTEGER), 0), is_goal, owner_id IS NOT NULL FROM target
      WHERE id = OLD.target_id AND standing = 'current');
  INSERT INTO target_count (city_id, state, year, is_goal, has_owner, count, reported)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE t.city_id END, NEW.state,
    coalesce(CAST(substr(t.deadline_day, 1, 4) AS INTEGER), 0), t.is_goal, t.owner_id IS NOT NULL, 1,
    NEW.latest_period IS NOT NULL
  FROM target t JOIN (SELECT 0 AS value UNION ALL SELECT 1) e
  WHERE t.id = NEW.target_id AND t.standing = 'current'
  ON CONFLICT (city_id, state, year, is_goal, has_owner)
  DO UPDATE SET count = count + 1, reported = reported + excluded.reported;
END;

CREATE TRIGGER target_is_counted_elsewhere
AFTER UPDATE OF standing, city_id, deadline_day, is_goal, owner_id ON target
WHEN OLD.standing <> NEW.standing OR OLD.city_id <> NEW.city_id OR OLD.deadline_day IS NOT NEW.deadline_day
  OR OLD.is_goal <> NEW.is_goal OR (OLD.owner_id IS NULL) <> (NEW.owner_id IS NULL)
BEGIN
  UPDATE target_count SET count = count - 1,
    reported = reported - (SELECT r.latest_period IS NOT NULL FROM status_result r WHERE r.target_id = OLD.id)
  WHERE OLD.standing = 'current' AND city_id IN (0, OLD.city_id)
    AND state = (SELECT r.state FROM status_result r WHERE r.target_id = OLD.id)
    AND year = coalesce(CAST(substr(OLD.deadline_day, 1, 4) AS INTEGER), 0) AND is_goal = OLD.is_goal
    AND has_owner = (OLD.owner_id IS NOT NULL);
  INSERT INTO target_count (city_id, state, year, is_goal, has_owner, count, reported)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE NEW.city_id END, r.state,
    coalesce(CAST(substr(NEW.deadline_day, 1, 4) AS INTEGER), 0), NEW.is_goal, NEW.owner_id IS NOT NULL, 1,
    r.latest_period IS NOT NULL
  FROM status_result r JOIN (SELECT 0 AS value UNION ALL SELECT 1) e
  WHERE r.target_id = NEW.id AND NEW.standing = 'current'
  ON CONFLICT (city_id, state, year, is_goal, has_owner)
  DO UPDATE SET count = count + 1, reported = reported + excluded.reported;
END;

-- How many reports count, by the state of their newest revision; city 0 is all cities.
CREATE TABLE report_count (
  city_id INTEGER NOT NULL,
  period TEXT NOT NULL,
  state TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (city_id, period, state)
) STRICT, WITHOUT ROWID;

INSERT INTO report_count (city_id, period, state, count)
SELECT t.city_id, r.period, r.state, count(*) FROM report r JOIN target t ON t.id = r.target_id
WHERE r.counted IS NOT NULL GROUP BY 1, 2, 3;
INSERT INTO report_count (city_id, period, state, count)
SELECT 0, period, state, sum(count) FROM report_count GROUP BY 2, 3;

CREATE TRIGGER report_is_counted AFTER INSERT ON report WHEN NEW.counted IS NOT NULL
BEGIN
  INSERT INTO report_count (city_id, period, state, count)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE t.city_id END, NEW.period, NEW.state, 1
  FROM target t JOIN (SELECT 0 AS value UNION ALL SELECT 1) e WHERE t.id = NEW.target_id
  ON CONFLICT (city_id, period, state) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER report_is_counted_no_more AFTER DELETE ON report WHEN OLD.counted IS NOT NULL
BEGIN
  UPDATE report_count SET count = count - 1
  WHERE city_id IN (0, (SELECT city_id FROM target WHERE id = OLD.target_id)) AND period = OLD.period
    AND state = OLD.state;
END;

CREATE TRIGGER report_is_counted_elsewhere AFTER UPDATE OF state, counted ON report
WHEN OLD.state <> NEW.state OR (OLD.counted IS NULL) <> (NEW.counted IS NULL)
BEGIN
  UPDATE report_count SET count = count - 1
  WHERE OLD.counted IS NOT NULL AND city_id IN (0, (SELECT city_id FROM target WHERE id = OLD.target_id))
    AND period = OLD.period AND state = OLD.state;
  INSERT INTO report_count (city_id, period, state, count)
  SELECT CASE e.value WHEN 0 THEN 0 ELSE t.city_id END, NEW.period, NEW.state, 1
  FROM target t JOIN (SELECT 0 AS value UNION ALL SELECT 1) e
  WHERE t.id = NEW.target_id AND NEW.counted IS NOT NULL
  ON CONFLICT (city_id, period, state) DO UPDATE SET count = count + 1;
END;

-- Nobody reports these: they are few, and asked for.
CREATE INDEX target_ownerless ON target (city_id) WHERE standing = 'current' AND owner_id IS NULL;

-- Which targets were judged by which rule at the end of which quarter, without reading what led to it.
CREATE INDEX status_result_judged ON status_result (period, rule_version);

-- Moves with every commit that changes more than reports and statuses: what was counted out of the plans is good until
-- then.
ALTER TABLE generation ADD COLUMN plans INTEGER NOT NULL DEFAULT 1;
