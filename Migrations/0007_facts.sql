-- What does not add up is kept as a code with its facts, from which the sentence is made; the sentences of earlier
-- versions are kept as they are, until the texts are read again.

ALTER TABLE finding ADD COLUMN fact TEXT NOT NULL DEFAULT 'text' CHECK (fact <> '');
ALTER TABLE finding ADD COLUMN facts TEXT NOT NULL DEFAULT '{"words":""}' CHECK (json_valid(facts));
UPDATE finding SET facts = json_object('words', note);
ALTER TABLE finding DROP COLUMN note;
