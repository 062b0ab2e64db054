-- Two states more: 待明确 (nobody owns the target, or it has no deadline where one is needed) and 待补报 (its deadline
-- passed before it came into Liance, and no result is known).
INSERT INTO progress_state (code) VALUES ('unclear'), ('owed');
