-- Where a plan does not say from what it starts, a first report may tell it: the figure before the plan began.

ALTER TABLE report_revision ADD COLUMN baseline REAL;
ALTER TABLE report_revision ADD COLUMN typed_baseline TEXT NOT NULL DEFAULT '';
