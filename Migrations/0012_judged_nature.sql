-- The nature that a status was judged by, in a column of its own: lists tell it of every target, and reading it from the
-- wording again costs more than reading the row.
ALTER TABLE status_result ADD COLUMN nature TEXT REFERENCES nature (code);
UPDATE status_result SET nature = facts ->> 'nature';
