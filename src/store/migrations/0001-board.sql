-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The board: its order, where every lead stands, and how many stand in each stage.

CREATE INDEX lead_board ON lead (group_id, stage, ifnull(order_key, ''), id);
CREATE INDEX contact_time ON contact (lead_id, at);
CREATE INDEX contact_correction ON contact (correction_of) WHERE correction_of IS NOT NULL;
CREATE INDEX stage_change_time ON stage_change (lead_id, at);
CREATE INDEX stage_change_correction ON stage_change (correction_of) WHERE correction_of IS NOT NULL;
CREATE INDEX note_time ON note (lead_id, at);
CREATE INDEX follow_up_due ON follow_up (lead_id, due_date) WHERE state = 'open';
CREATE INDEX follow_up_closed ON follow_up (lead_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX company_orgnr ON company (orgnr) WHERE orgnr IS NOT NULL;
CREATE INDEX company_domain ON company (domain) WHERE domain IS NOT NULL;
CREATE INDEX company_phone ON company (phone_e164) WHERE phone_e164 IS NOT NULL;
CREATE INDEX person_mail ON person (email) WHERE email IS NOT NULL;

-- Its row ids last, so the search index points at them. A lead that is merged into another has no stage here.
CREATE TABLE board_lead (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id TEXT NOT NULL UNIQUE,
  group_id TEXT,
  stage TEXT
) STRICT;

CREATE TABLE stage_count (
  group_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (group_id, stage)
) STRICT, WITHOUT ROWID;

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

INSERT INTO board_lead (lead_id) SELECT id FROM lead;
UPDATE board_lead SET (group_id, stage) =
  (SELECT group_id, iif(merged_into IS NULL, stage, NULL) FROM lead WHERE id = board_lead.lead_id);
