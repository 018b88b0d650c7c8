-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The board: its order, and how many leads stand in each stage.

CREATE INDEX lead_board ON lead (group_id, stage, ifnull(order_key, ''), id);
CREATE INDEX contact_time ON contact (lead_id, at);
CREATE INDEX contact_correction ON contact (correction_of) WHERE correction_of IS NOT NULL;
CREATE INDEX stage_change_time ON stage_change (lead_id, at);
CREATE INDEX stage_change_correction ON stage_change (correction_of) WHERE correction_of IS NOT NULL;
CREATE INDEX note_time ON note (lead_id, at);
CREATE INDEX follow_up_due ON follow_up (lead_id, due_date) WHERE state = 'open';
CREATE INDEX follow_up_closed ON follow_up (lead_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX event_company ON event (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX company_orgnr ON company (orgnr) WHERE orgnr IS NOT NULL;
CREATE INDEX company_domain ON company (domain) WHERE domain IS NOT NULL;
CREATE INDEX company_phone ON company (phone_e164) WHERE phone_e164 IS NOT NULL;
CREATE INDEX person_mail ON person (email) WHERE email IS NOT NULL;

CREATE TABLE stage_count (
  group_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  n INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (group_id, stage)
) STRICT, WITHOUT ROWID;
