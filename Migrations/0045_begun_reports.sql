-- What was begun, or given back: each form that is handed in looks for it among the lines of its body, where there is
-- hardly ever any. Nothing else is kept here, so that looking costs no row.

CREATE INDEX report_begun ON report (target_id, period) WHERE state IN ('draft', 'returned');
