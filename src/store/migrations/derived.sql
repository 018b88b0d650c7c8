-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What follows from the entities' rows and is kept beside them: where leads stand, how many stand in each stage, whose
-- words have to be put into the search index. Runs with every migration, and when a tool has dropped triggers.
--
-- ON CONFLICT DO NOTHING rather than OR IGNORE, which gives way to the conflict clause of the statement that fires the
-- trigger; and nothing here is read into a table of its own first, which would cost more than the row that is written.

DROP TRIGGER IF EXISTS board_lead_moved;
DROP TRIGGER IF EXISTS board_lead_removed;
DROP TRIGGER IF EXISTS board_lead_insert;
DROP TRIGGER IF EXISTS board_lead_update; -- of an older program
DROP TRIGGER IF EXISTS board_lead_changed;
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
DROP TRIGGER IF EXISTS same_company_insert;
DROP TRIGGER IF EXISTS same_company_update;
DROP TRIGGER IF EXISTS same_company_delete;
DROP TRIGGER IF EXISTS same_lead_insert;
DROP TRIGGER IF EXISTS same_lead_update;
DROP TRIGGER IF EXISTS same_lead_delete;
DROP TRIGGER IF EXISTS same_person_insert;
DROP TRIGGER IF EXISTS same_person_update;
DROP TRIGGER IF EXISTS same_person_delete;
DROP TRIGGER IF EXISTS same_refill_insert;
DROP TRIGGER IF EXISTS same_record_added;
DROP TRIGGER IF EXISTS same_record_removed;

-- Where each lead stands on the board. Row ids last, since the search index points at them. A lead that is merged into
-- another has no stage here.
DROP TABLE IF EXISTS board_lead;
CREATE TABLE board_lead (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id TEXT NOT NULL UNIQUE,
  group_id TEXT,
  stage TEXT,
  order_key TEXT NOT NULL DEFAULT ''
) STRICT;

-- Records that were merged into one: root is the one that stands for id; it stands here itself, too. When two people
-- merged in opposite directions, the smallest id of the circle wins. Source: sync design, section 5
CREATE TABLE IF NOT EXISTS same_record (
  id TEXT PRIMARY KEY,
  root TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS same_record_root ON same_record (root);
CREATE INDEX IF NOT EXISTS company_mail ON company (email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX IF NOT EXISTS company_merged ON company (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX IF NOT EXISTS lead_merged ON lead (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX IF NOT EXISTS person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- Older programs made these too; a wider index begins with the same column.
DROP INDEX IF EXISTS contact_lead_id;
DROP INDEX IF EXISTS lead_group_id;
DROP INDEX IF EXISTS note_lead_id;
DROP INDEX IF EXISTS stage_change_lead_id;

-- Each merge asks what was deleted for ever, and removing a file whether another record tells of its content.
CREATE INDEX IF NOT EXISTS version_purge ON version (entity, id) WHERE field = '_purge';
CREATE INDEX IF NOT EXISTS file_ref_sha256 ON file_ref (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX IF NOT EXISTS version_sha256 ON version (entity, val) WHERE field = 'sha256';

-- The trash, what waits for a choice and a choice itself ask what stands deleted.
CREATE INDEX IF NOT EXISTS version_deletion ON version (dead) WHERE field = '_del';

-- Undo asks of each move that it takes back whether the lead has gone on since.
CREATE INDEX IF NOT EXISTS undo_edit_record ON undo_edit (id);

DROP VIEW IF EXISTS same_refill;
DROP VIEW IF EXISTS merged_root; -- of an older program
DROP VIEW IF EXISTS merged_one;
DROP VIEW IF EXISTS as_one;
DROP VIEW IF EXISTS lead_of_company;
DROP VIEW IF EXISTS lead_of_person;
DROP VIEW IF EXISTS lead_claim;
-- What was merged into a record that somebody deleted, who had not seen that, stands for itself. Each step is looked up by
-- its id: thousands may have been merged, and all of them are asked for whenever one is.
CREATE VIEW merged_one (id, root) AS
WITH RECURSIVE
  step (id, next) AS NOT MATERIALIZED (
    SELECT c.id, n.id FROM company c CROSS JOIN company n ON n.id = c.merged_into WHERE c.merged_into IS NOT NULL
    UNION ALL SELECT c.id, n.id FROM lead c CROSS JOIN lead n ON n.id = c.merged_into WHERE c.merged_into IS NOT NULL
    UNION ALL SELECT c.id, n.id FROM person c CROSS JOIN person n ON n.id = c.merged_into WHERE c.merged_into IS NOT NULL),
  reach (id, at, next) AS (
    SELECT id, next, (SELECT next FROM step n WHERE n.id = step.next) FROM step
    UNION
    SELECT id, next, (SELECT next FROM step n WHERE n.id = reach.next) FROM reach WHERE next IS NOT NULL),
  found (id, root) AS (
    SELECT id, coalesce(
      max(iif(next IS NULL, at, NULL)),
      min(iif((at, at) IN (SELECT id, at FROM reach), at, NULL)))
    FROM reach GROUP BY id)
SELECT id, root FROM found UNION SELECT root, root FROM found;

-- What is one with one: all of its merged records, itself among them; nothing if it never was merged.
CREATE VIEW as_one (one, id) AS
SELECT a.id, b.id FROM same_record a JOIN same_record b ON b.root = a.root;

-- The leads of a company and of those that are one with it, as the board counts them.
CREATE VIEW lead_of_company (company_id, n) AS
SELECT l.company_id, b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id
UNION ALL
SELECT o.one, b.n FROM as_one o JOIN lead l ON l.company_id = o.id JOIN board_lead b ON b.lead_id = l.id;

-- The leads of the companies where a person works, in the same way.
CREATE VIEW lead_of_person (person_id, n) AS
SELECT e.person_id, b.n FROM employment e JOIN lead l ON l.company_id = e.company_id JOIN board_lead b ON b.lead_id = l.id
UNION ALL
SELECT e.person_id, b.n
FROM employment e JOIN as_one o ON o.one = e.company_id JOIN lead l ON l.company_id = o.id JOIN board_lead b ON b.lead_id = l.id;

-- Who has claimed a lead without a contact since, and the last day on which that holds. When the claim was made is known
-- by its versions, to the minute as contacts are; where those are of another day, all of the day of the claim counts.
CREATE VIEW lead_claim (lead_id, owner_id, until) AS
SELECT l.id, l.owner_id, l.claimed_until FROM lead l
WHERE l.owner_id IS NOT NULL AND l.claimed_until IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM contact k
  WHERE k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)
    AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
    AND k.at >= coalesce(
      (SELECT strftime('%Y-%m-%dT%H:%M:00Z', made.s, 'unixepoch')
       FROM (SELECT (ifnull(
         (SELECT max(v.hlc) FROM version v
          WHERE v.entity = 'lead' AND v.id = l.id AND v.field IN ('claimed_until', 'owner_id') AND v.dead = 0 AND v.known = 1),
         l.born_hlc) >> 16) / 1000 AS s) made
       WHERE date(made.s, 'unixepoch') BETWEEN date(l.claimed_until, '-8 days') AND date(l.claimed_until, '-6 days')),
      date(l.claimed_until, '-7 days')));

-- Whoever writes here has it brought up to date.
CREATE VIEW same_refill (one) AS SELECT 1;
DELETE FROM same_record;
INSERT INTO same_record SELECT id, root FROM merged_one;

INSERT INTO board_lead (lead_id, group_id, stage, order_key)
  SELECT id, group_id, iif(id IN (SELECT id FROM same_record WHERE id <> root), NULL, stage), ifnull(order_key, '') FROM lead;
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

-- Older data has it from its next migration on, and is read without it until then.
CREATE INDEX IF NOT EXISTS follow_up_open ON follow_up (due_date, lead_id) WHERE state = 'open';

-- What is counted is what board_lead says, not OLD: REPLACE INTO fires no delete trigger.
CREATE TRIGGER board_lead_moved AFTER UPDATE ON board_lead
WHEN NEW.stage IS NOT OLD.stage OR NEW.group_id IS NOT OLD.group_id BEGIN
  UPDATE stage_count SET n = n - 1 WHERE group_id = OLD.group_id AND stage = OLD.stage;
  INSERT INTO stage_count (group_id, stage)
    SELECT NEW.group_id, NEW.stage WHERE NEW.group_id IS NOT NULL AND NEW.stage IS NOT NULL ON CONFLICT DO NOTHING;
  UPDATE stage_count SET n = n + 1 WHERE group_id = NEW.group_id AND stage = NEW.stage;
END;

CREATE TRIGGER board_lead_removed AFTER DELETE ON board_lead BEGIN
  UPDATE stage_count SET n = n - 1 WHERE group_id = OLD.group_id AND stage = OLD.stage;
END;

CREATE TRIGGER board_lead_insert AFTER INSERT ON lead BEGIN
  INSERT INTO board_lead (lead_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  UPDATE board_lead
    SET group_id = NEW.group_id, order_key = ifnull(NEW.order_key, ''),
      stage = iif(EXISTS (SELECT 1 FROM same_record WHERE id = NEW.id AND id <> root), NULL, NEW.stage)
    WHERE lead_id = NEW.id;
END;

CREATE TRIGGER board_lead_changed AFTER UPDATE OF group_id, stage, order_key ON lead
WHEN NEW.stage IS NOT OLD.stage OR NEW.group_id IS NOT OLD.group_id OR NEW.order_key IS NOT OLD.order_key BEGIN
  UPDATE board_lead
    SET group_id = NEW.group_id, order_key = ifnull(NEW.order_key, ''),
      stage = iif(EXISTS (SELECT 1 FROM same_record WHERE id = NEW.id AND id <> root), NULL, NEW.stage)
    WHERE lead_id = NEW.id;
END;

CREATE TRIGGER board_lead_delete AFTER DELETE ON lead BEGIN
  DELETE FROM board_lead WHERE lead_id = OLD.id;
END;

CREATE TRIGGER search_board_insert AFTER INSERT ON board_lead BEGIN
  INSERT INTO search_dirty VALUES (NEW.n) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_board_delete AFTER DELETE ON board_lead BEGIN
  INSERT INTO search_dirty VALUES (OLD.n) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_lead_update AFTER UPDATE OF company_id, why, hook, source_text ON lead BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_company_insert AFTER INSERT ON company BEGIN
  INSERT INTO company_dirty VALUES (NEW.id) ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_company_update
AFTER UPDATE OF name, municipality, county, business, description, email, domain ON company BEGIN
  INSERT INTO company_dirty VALUES (NEW.id) ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_company_delete AFTER DELETE ON company BEGIN
  INSERT INTO company_dirty VALUES (OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_insert AFTER INSERT ON company_tag BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_update AFTER UPDATE OF company_id, name ON company_tag BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_delete AFTER DELETE ON company_tag BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = OLD.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_employment_insert AFTER INSERT ON employment BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_employment_update AFTER UPDATE OF company_id, person_id ON employment BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_employment_delete AFTER DELETE ON employment BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = OLD.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN
  INSERT INTO search_dirty
    SELECT b.n FROM employment e JOIN lead l ON l.company_id = e.company_id JOIN board_lead b ON b.lead_id = l.id
    WHERE e.person_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_person_update AFTER UPDATE OF given_name, family_name, email ON person BEGIN
  INSERT INTO search_dirty SELECT n FROM lead_of_person WHERE person_id = NEW.id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty
    SELECT b.n FROM as_one o JOIN employment e ON e.person_id = o.id
    JOIN lead l ON l.company_id = e.company_id JOIN board_lead b ON b.lead_id = l.id
    WHERE o.one = NEW.id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty
    SELECT b.n FROM as_one o JOIN employment e ON e.person_id = o.id
    JOIN as_one c ON c.one = e.company_id JOIN lead l ON l.company_id = c.id JOIN board_lead b ON b.lead_id = l.id
    WHERE o.one = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_note_insert AFTER INSERT ON note BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = NEW.lead_id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_note_update AFTER UPDATE OF text, lead_id, company_id ON note BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = NEW.lead_id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = NEW.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_note_delete AFTER DELETE ON note BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = OLD.lead_id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_company WHERE company_id = OLD.company_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_contact_insert AFTER INSERT ON contact WHEN NEW.text IS NOT NULL BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = NEW.lead_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_contact_update AFTER UPDATE OF text, lead_id ON contact BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = NEW.lead_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_contact_delete AFTER DELETE ON contact WHEN OLD.text IS NOT NULL BEGIN
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id = OLD.lead_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER same_refill_insert INSTEAD OF INSERT ON same_refill BEGIN
  DELETE FROM same_record WHERE (id, root) NOT IN (SELECT id, root FROM merged_one);
  INSERT INTO same_record
    SELECT id, root FROM merged_one WHERE id NOT IN (SELECT id FROM same_record);
END;

CREATE TRIGGER same_company_insert AFTER INSERT ON company
WHEN NEW.merged_into IS NOT NULL OR NEW.id IN (SELECT id FROM same_record)
  OR EXISTS (SELECT 1 FROM company WHERE merged_into = NEW.id) BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_company_update AFTER UPDATE OF merged_into ON company
WHEN NEW.merged_into IS NOT OLD.merged_into BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_company_delete AFTER DELETE ON company
WHEN OLD.merged_into IS NOT NULL OR OLD.id IN (SELECT id FROM same_record) BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_lead_insert AFTER INSERT ON lead
WHEN NEW.merged_into IS NOT NULL OR NEW.id IN (SELECT id FROM same_record)
  OR EXISTS (SELECT 1 FROM lead WHERE merged_into = NEW.id) BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_lead_update AFTER UPDATE OF merged_into ON lead
WHEN NEW.merged_into IS NOT OLD.merged_into BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_lead_delete AFTER DELETE ON lead
WHEN OLD.merged_into IS NOT NULL OR OLD.id IN (SELECT id FROM same_record) BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_person_insert AFTER INSERT ON person
WHEN NEW.merged_into IS NOT NULL OR NEW.id IN (SELECT id FROM same_record)
  OR EXISTS (SELECT 1 FROM person WHERE merged_into = NEW.id) BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_person_update AFTER UPDATE OF merged_into ON person
WHEN NEW.merged_into IS NOT OLD.merged_into BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_person_delete AFTER DELETE ON person
WHEN OLD.merged_into IS NOT NULL OR OLD.id IN (SELECT id FROM same_record) BEGIN
  INSERT INTO same_refill VALUES (1);
END;

CREATE TRIGGER same_record_added AFTER INSERT ON same_record BEGIN
  UPDATE board_lead SET stage = NULL WHERE lead_id = NEW.id AND NEW.id <> NEW.root;
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id IN (NEW.id, NEW.root) ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty
    SELECT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id IN (NEW.id, NEW.root) ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_person WHERE person_id = NEW.id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_person WHERE person_id = NEW.root ON CONFLICT DO NOTHING;
END;

-- A DELETE hands no conflict clause down. With one of its own this leaves the inserts of an import without a journal of
-- each statement.
CREATE TRIGGER same_record_removed AFTER DELETE ON same_record BEGIN
  UPDATE OR FAIL board_lead SET stage = (SELECT stage FROM lead WHERE id = OLD.id) WHERE lead_id = OLD.id AND OLD.id <> OLD.root;
  INSERT INTO search_dirty SELECT n FROM board_lead WHERE lead_id IN (OLD.id, OLD.root) ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty
    SELECT b.n FROM lead l JOIN board_lead b ON b.lead_id = l.id WHERE l.company_id IN (OLD.id, OLD.root) ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_person WHERE person_id = OLD.id ON CONFLICT DO NOTHING;
  INSERT INTO search_dirty SELECT n FROM lead_of_person WHERE person_id = OLD.root ON CONFLICT DO NOTHING;
END;
