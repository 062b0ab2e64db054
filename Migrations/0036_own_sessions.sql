-- What people see of their own sessions: from where, and with which browser.
ALTER TABLE session ADD COLUMN address TEXT;
ALTER TABLE session ADD COLUMN agent TEXT;
