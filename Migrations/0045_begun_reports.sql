-- What was begun, or given back: each form that is handed in looks for it among the lines of its body, where there is
-- hardly ever any. Nothing else is kept here, so that looking costs no row.

CREATE INDEX report_begun ON report (period, target_id) WHERE state IN ('draft', 'returned');
CREATE INDEX typed_draft_period ON typed_draft (period, target_id);
