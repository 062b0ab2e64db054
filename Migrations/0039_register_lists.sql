-- Lists of thousands of projects, matters and orders.

-- Moves with every change of a project, a matter, an order or a remark: what was counted of them, or named, is good
-- until then, however many reports come in between. Who makes one of these tables anew makes its triggers anew.
ALTER TABLE generation ADD COLUMN registers INTEGER NOT NULL DEFAULT 1;

CREATE TRIGGER project_is_added AFTER INSERT ON project
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER project_is_changed AFTER UPDATE ON project
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER project_is_deleted AFTER DELETE ON project
BEGIN
  UPDATE generation SET registers = registers + 1;
END;

CREATE TRIGGER matter_is_added AFTER INSERT ON matter
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER matter_is_changed AFTER UPDATE ON matter
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER matter_is_deleted AFTER DELETE ON matter
BEGIN
  UPDATE generation SET registers = registers + 1;
END;

CREATE TRIGGER supervision_order_is_added AFTER INSERT ON supervision_order
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER supervision_order_is_changed AFTER UPDATE ON supervision_order
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER supervision_order_is_deleted AFTER DELETE ON supervision_order
BEGIN
  UPDATE generation SET registers = registers + 1;
END;

CREATE TRIGGER remark_is_added AFTER INSERT ON remark
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER remark_is_changed AFTER UPDATE ON remark
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER remark_is_deleted AFTER DELETE ON remark
BEGIN
  UPDATE generation SET registers = registers + 1;
END;

-- A city may keep its projects to itself.
CREATE TRIGGER supervision_setting_is_added AFTER INSERT ON supervision_setting
BEGIN
  UPDATE generation SET registers = registers + 1;
END;
CREATE TRIGGER supervision_setting_is_changed AFTER UPDATE ON supervision_setting
BEGIN
  UPDATE generation SET registers = registers + 1;
END;

-- A page of each filter and order is walked along an index; what is counted by colour is read out of one.
CREATE INDEX project_city ON project (city_id);
CREATE INDEX project_industry ON project (industry);
CREATE INDEX project_kind_of ON project (kind);
CREATE INDEX project_exit ON project (id) WHERE is_exit_asked = 1;
CREATE INDEX project_largest ON project (investment);
CREATE INDEX project_colour_largest ON project (colour, investment);

-- The two-character terms of name and investor; the program fills in what was there before.
CREATE VIRTUAL TABLE project_words USING fts5 (terms, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');
