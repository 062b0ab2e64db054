-- The steps on the way to a target are the figures of the same indicator in its plan: a plan of five thousand targets
-- must not be read once for each of them.

CREATE INDEX target_indicator ON target (document_id, indicator, deadline_day) WHERE standing = 'current';

-- The worst first: the overview wants six of all that is behind, and need not sort them for that. What passed its
-- deadline without arithmetic has no gap and stands among the widest.

DROP INDEX status_result_state;
CREATE INDEX status_result_worst ON status_result (state, coalesce(gap, -100), target_id);
