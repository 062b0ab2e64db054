-- What a report without a figure said was kept as an object among the facts of a status; it is a list of one now, as
-- all that is stored has no objects in objects.
UPDATE status_result
SET facts = json_set(facts, '$.withoutData', json_array(json_extract(facts, '$.withoutData')))
WHERE json_type(facts, '$.withoutData') = 'object';
