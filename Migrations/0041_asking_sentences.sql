-- The sentence of a plan that asks for a project, where there is one: the plan, the sentence as it stood, and where it
-- stands in the published text; without a place where that text has it no more.
ALTER TABLE project ADD COLUMN document_id INTEGER REFERENCES document (id);
ALTER TABLE project ADD COLUMN plan_sentence TEXT NOT NULL DEFAULT ''
  CHECK ((document_id IS NULL) = (plan_sentence = ''));
ALTER TABLE project ADD COLUMN sentence_start INTEGER CHECK (sentence_start IS NULL OR (sentence_start >= 0 AND document_id IS NOT NULL));
ALTER TABLE project ADD COLUMN sentence_end INTEGER
  CHECK ((sentence_end IS NULL) = (sentence_start IS NULL) AND (sentence_end IS NULL OR sentence_end > sentence_start));

-- Which projects a plan asks for, and which a place in it.
CREATE INDEX project_document ON project (document_id, sentence_start) WHERE document_id IS NOT NULL;
