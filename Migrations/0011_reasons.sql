-- Why a target stands as it does, and why a body reports it, are kept as a code with its facts, as findings are; the
-- sentences of earlier versions are kept as they are, until the targets are judged and the texts read again.

ALTER TABLE status_result ADD COLUMN reason_fact TEXT NOT NULL DEFAULT 'text' CHECK (reason_fact <> '');
ALTER TABLE status_result ADD COLUMN reason_facts TEXT NOT NULL DEFAULT '{"words":""}' CHECK (json_valid(reason_facts));
UPDATE status_result SET reason_facts = json_object('words', reason);
ALTER TABLE status_result DROP COLUMN reason;

ALTER TABLE target ADD COLUMN owner_fact TEXT CHECK (owner_fact <> '');
ALTER TABLE target ADD COLUMN owner_facts TEXT CHECK (owner_facts IS NULL OR json_valid(owner_facts));
UPDATE target SET owner_fact = 'text', owner_facts = json_object('words', owner_note) WHERE owner_note IS NOT NULL;
ALTER TABLE target DROP COLUMN owner_note;
