-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What follows from the entities' rows and is kept beside them: where leads stand, how many stand in each stage, whose
-- words have to be put into the search index. Runs with every migration, and when a tool has dropped triggers.

DROP TRIGGER IF EXISTS board_lead_moved;
DROP TRIGGER IF EXISTS board_lead_removed;
DROP TRIGGER IF EXISTS board_lead_insert;
DROP TRIGGER IF EXISTS board_lead_update;
DROP TRIGGER IF EXISTS board_lead_delete;
DROP TRIGGER IF EXISTS search_board_insert;
DROP TRIGGER IF EXISTS search_board_delete;
DROP TRIGGER IF EXISTS search_lead_update;
DROP TRIGGER IF EXISTS search_company_insert;
DROP TRIGGER IF EXISTS search_company_update;
DROP TRIGGER IF EXISTS search_company_delete;
DROP TRIGGER IF EXISTS search_tag_insert;
DROP TRIGGER IF EXISTS search_tag_update;
DROP TRIGGER IF EXISTS search_tag_delete;
DROP TRIGGER IF EXISTS search_employment_insert;
DROP TRIGGER IF EXISTS search_employment_update;
DROP TRIGGER IF EXISTS search_employment_delete;
DROP TRIGGER IF EXISTS search_person_insert;
DROP TRIGGER IF EXISTS search_person_update;
DROP TRIGGER IF EXISTS search_note_insert;
DROP TRIGGER IF EXISTS search_note_update;
DROP TRIGGER IF EXISTS search_note_delete;
DROP TRIGGER IF EXISTS search_contact_insert;
DROP TRIGGER IF EXISTS search_contact_update;
DROP TRIGGER IF EXISTS search_contact_delete;

DELETE FROM board_lead WHERE lead_id NOT IN (SELECT id FROM lead);
INSERT INTO board_lead (lead_id) SELECT id FROM lead WHERE id NOT IN (SELECT lead_id FROM board_lead);
UPDATE board_lead SET (group_id, stage) =
  (SELECT group_id, iif(merged_into IS NULL, stage, NULL) FROM lead WHERE id = board_lead.lead_id);
DELETE FROM stage_count;
INSERT INTO stage_count (group_id, stage, n)
  SELECT group_id, stage, count(*) FROM board_lead
  WHERE group_id IS NOT NULL AND stage IS NOT NULL GROUP BY group_id, stage;

-- The index is made anew: what left it unseen cannot be told.
INSERT INTO search (search) VALUES ('delete-all');
INSERT INTO search_part (search_part) VALUES ('delete-all');
INSERT OR IGNORE INTO search_dirty SELECT n FROM board_lead;
DELETE FROM company_key;
INSERT OR IGNORE INTO company_dirty SELECT id FROM company;

-- What is counted is what board_lead says, not OLD: REPLACE INTO fires no delete trigger.
CREATE TRIGGER board_lead_moved AFTER UPDATE ON board_lead BEGIN
  UPDATE stage_count SET n = n - 1 WHERE group_id = OLD.group_id AND stage = OLD.stage;
  INSERT INTO stage_count (group_id, stage)
    SELECT NEW.group_id, NEW.stage
    WHERE NEW.group_id IS NOT NULL AND NEW.stage IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM stage_count WHERE group_id = NEW.group_id AND stage = NEW.stage);
  UPDATE stage_count SET n = n + 1 WHERE group_id = NEW.group_id AND stage = NEW.stage;
END;

CREATE TRIGGER board_lead_removed AFTER DELETE ON board_lead BEGIN
  UPDATE stage_count SET n = n - 1 WHERE group_id = OLD.group_id AND stage = OLD.stage;
END;

CREATE TRIGGER board_lead_insert AFTER INSERT ON lead BEGIN
  INSERT INTO board_lead (lead_id)
    SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM board_lead WHERE lead_id = NEW.id);
  UPDATE board_lead SET group_id = NEW.group_id, stage = iif(NEW.merged_into IS NULL, NEW.stage, NULL)
    WHERE lead_id = NEW.id;
END;

CREATE TRIGGER board_lead_update AFTER UPDATE OF group_id, stage, merged_into ON lead
WHEN NEW.stage IS NOT OLD.stage OR NEW.group_id IS NOT OLD.group_id OR NEW.merged_into IS NOT OLD.merged_into BEGIN
  UPDATE board_lead SET group_id = NEW.group_id, stage = iif(NEW.merged_into IS NULL, NEW.stage, NULL)
    WHERE lead_id = NEW.id;
END;

CREATE TRIGGER board_lead_delete AFTER DELETE ON lead BEGIN
  DELETE FROM board_lead WHERE lead_id = OLD.id;
END;

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
