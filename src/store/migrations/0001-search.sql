-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Search over leads. Triggers only note which lead's text changed; the words are put in later, many at once, so that
-- an edit or an import does not pay for them, and a program without the search engine may write. They ask before they
-- insert: an OR IGNORE in a trigger gives way to the conflict clause of the statement that fires it.

CREATE VIRTUAL TABLE search USING fts5 (
  company, person, place, business, tags, why, notes, contacts,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'
);

-- For parts of words: names and mail addresses alone.
CREATE VIRTUAL TABLE search_part USING fts5 (
  names, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
);

CREATE TABLE search_dirty (n INTEGER PRIMARY KEY) STRICT;
CREATE TABLE company_dirty (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- The comparable form of a company's name, which SQL alone cannot make.
CREATE TABLE company_key (
  company_id TEXT PRIMARY KEY,
  key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX company_key_key ON company_key (key);

CREATE TRIGGER search_board_insert AFTER INSERT ON board_lead BEGIN
  INSERT INTO search_dirty SELECT NEW.n WHERE NEW.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_board_delete AFTER DELETE ON board_lead BEGIN
  INSERT INTO search_dirty SELECT OLD.n WHERE OLD.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_lead_update AFTER UPDATE OF company_id, why, hook, source_text ON lead BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = NEW.id
      AND n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_company_insert AFTER INSERT ON company BEGIN
  INSERT INTO company_dirty SELECT NEW.id WHERE NEW.id NOT IN (SELECT id FROM company_dirty);
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_company_update
AFTER UPDATE OF name, municipality, county, business, description, email, domain ON company BEGIN
  INSERT INTO company_dirty SELECT NEW.id WHERE NEW.id NOT IN (SELECT id FROM company_dirty);
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_company_delete AFTER DELETE ON company BEGIN
  INSERT INTO company_dirty SELECT OLD.id WHERE OLD.id NOT IN (SELECT id FROM company_dirty);
END;

CREATE TRIGGER search_tag_insert AFTER INSERT ON company_tag BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_tag_update AFTER UPDATE OF company_id, name ON company_tag BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_tag_delete AFTER DELETE ON company_tag BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = OLD.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_employment_insert AFTER INSERT ON employment BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_employment_update AFTER UPDATE OF company_id, person_id ON employment BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_employment_delete AFTER DELETE ON employment BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = OLD.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM employment e JOIN lead l ON l.company_id = e.company_id JOIN board_lead b ON b.lead_id = l.id
    WHERE e.person_id = NEW.id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_person_update AFTER UPDATE OF given_name, family_name, email ON person BEGIN
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM employment e JOIN lead l ON l.company_id = e.company_id JOIN board_lead b ON b.lead_id = l.id
    WHERE e.person_id = NEW.id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_note_insert AFTER INSERT ON note BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = NEW.lead_id
      AND n NOT IN (SELECT n FROM search_dirty);
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_note_update AFTER UPDATE OF text, lead_id, company_id ON note BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = NEW.lead_id
      AND n NOT IN (SELECT n FROM search_dirty);
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = NEW.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_note_delete AFTER DELETE ON note BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = OLD.lead_id
      AND n NOT IN (SELECT n FROM search_dirty);
  INSERT INTO search_dirty
    SELECT DISTINCT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id = OLD.company_id
      AND b.n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_contact_insert AFTER INSERT ON contact WHEN NEW.text IS NOT NULL BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = NEW.lead_id
      AND n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_contact_update AFTER UPDATE OF text, lead_id ON contact BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = NEW.lead_id
      AND n NOT IN (SELECT n FROM search_dirty);
END;

CREATE TRIGGER search_contact_delete AFTER DELETE ON contact WHEN OLD.text IS NOT NULL BEGIN
  INSERT INTO search_dirty SELECT DISTINCT n FROM board_lead WHERE lead_id = OLD.lead_id
      AND n NOT IN (SELECT n FROM search_dirty);
END;

INSERT OR IGNORE INTO search_dirty SELECT n FROM board_lead;
INSERT OR IGNORE INTO company_dirty SELECT id FROM company;
