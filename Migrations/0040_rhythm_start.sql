-- Since when a database that was there before asks by month, half-year and year: nobody owes what was not yet asked.
-- A database that begins with these periods has no row.
CREATE TABLE rhythm_start (
  day TEXT NOT NULL CHECK (date(day) IS day)
) STRICT;

INSERT INTO rhythm_start (day) SELECT date('now', '+8 hours') WHERE EXISTS (SELECT 1 FROM target);
