-- What else went along when bodies were merged (projects, matters, orders, remarks, looks on site), so that it goes back
-- when the merge is taken back: numbers by table and column.
ALTER TABLE agency_merge ADD COLUMN moved TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(moved));
