-- The steps on the way to a target are the figures of the same indicator in its plan: a plan of five thousand targets
-- must not be read once for each of them.

CREATE INDEX target_indicator ON target (document_id, indicator, deadline_day) WHERE standing = 'current';
