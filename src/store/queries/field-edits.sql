-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who changed which fact of lead ?1 and of leads merged into it, of their companies, people and follow-ups, from what to
-- what: the newest ?2 after ?3 others. Values are JSON as in version. A record's first values are its birth and no change.
-- Where a lead stands is told by its stage changes, which also know why; what a contact said before, by what it corrects;
-- the number that can be dialled follows the one that was typed. Whose device it was is known of friends from their files,
-- and of this one from who sits here.
WITH
  leads (id) AS MATERIALIZED (SELECT ?1 UNION SELECT a.id FROM as_one a WHERE a.one = ?1),
  firms (id) AS MATERIALIZED (
    SELECT l.company_id FROM leads CROSS JOIN lead l ON l.id = leads.id
    UNION SELECT a.id FROM lead l CROSS JOIN as_one a ON a.one = l.company_id WHERE l.id = ?1),
  records (entity, id) AS MATERIALIZED (
    SELECT 'lead', leads.id FROM leads
    UNION SELECT 'company', firms.id FROM firms
    UNION SELECT 'employment', e.id FROM firms CROSS JOIN employment e ON e.company_id = firms.id
    UNION SELECT 'person', e.person_id FROM firms CROSS JOIN employment e ON e.company_id = firms.id
    UNION SELECT 'follow_up', u.id FROM leads CROSS JOIN follow_up u ON u.lead_id = leads.id
    UNION SELECT 'note', n.id FROM leads CROSS JOIN note n ON n.lead_id = leads.id
    UNION SELECT 'file_ref', f.id FROM leads CROSS JOIN file_ref f ON f.lead_id = leads.id),
  born AS MATERIALIZED (
    SELECT records.entity, records.id,
      (SELECT min(v.hlc) FROM version v WHERE v.entity = records.entity AND v.id = records.id AND v.field = '_live') AS live,
      CASE records.entity
        WHEN 'lead' THEN (SELECT r.born_hlc FROM lead r WHERE r.id = records.id)
        WHEN 'company' THEN (SELECT r.born_hlc FROM company r WHERE r.id = records.id)
        WHEN 'employment' THEN (SELECT r.born_hlc FROM employment r WHERE r.id = records.id)
        WHEN 'person' THEN (SELECT r.born_hlc FROM person r WHERE r.id = records.id)
        WHEN 'follow_up' THEN (SELECT r.born_hlc FROM follow_up r WHERE r.id = records.id)
        WHEN 'note' THEN (SELECT r.born_hlc FROM note r WHERE r.id = records.id)
        WHEN 'file_ref' THEN (SELECT r.born_hlc FROM file_ref r WHERE r.id = records.id)
      END AS hlc
    FROM records),
  edits AS (
    SELECT v.entity, v.id, v.field, v.hlc, v.dev, v.val, v.known, born.hlc AS born_hlc, born.live,
      lag(v.val) OVER before AS old, lag(v.known, 1, 1) OVER before AS old_known
    FROM born CROSS JOIN version v ON v.entity = born.entity AND v.id = born.id
    WHERE v.field NOT IN ('stage', 'order_key', 'phone_e164', 'closed_at', 'sha256', 'size', 'merged_into') AND substr(v.field, 1, 1) <> '_'
    WINDOW before AS (PARTITION BY v.entity, v.id, v.field ORDER BY v.hlc, v.dev)),
  told AS (
    SELECT k.id, k.written_by, facts.column1 AS field,
      coalesce(k.born_hlc, (SELECT min(v.hlc) FROM version v WHERE v.entity = 'contact' AND v.id = k.id)) AS hlc,
      json_quote(CASE facts.column1 WHEN 'channel' THEN o.channel WHEN 'direction' THEN o.direction WHEN 'outcome' THEN o.outcome
        WHEN 'at' THEN o.at WHEN 'minutes' THEN o.minutes WHEN 'person_id' THEN o.person_id ELSE o.text END) AS old,
      json_quote(CASE facts.column1 WHEN 'channel' THEN k.channel WHEN 'direction' THEN k.direction WHEN 'outcome' THEN k.outcome
        WHEN 'at' THEN k.at WHEN 'minutes' THEN k.minutes WHEN 'person_id' THEN k.person_id ELSE k.text END) AS val
    FROM leads CROSS JOIN contact k ON k.lead_id = leads.id CROSS JOIN contact o ON o.id = k.correction_of
      CROSS JOIN (VALUES ('channel'), ('direction'), ('outcome'), ('at'), ('minutes'), ('person_id'), ('text')) facts),
  changes AS (
    SELECT edits.entity, edits.id, edits.field, edits.hlc, edits.dev || ' ' || edits.field AS tie, p.given_name, p.family_name,
      iif(edits.old_known, coalesce(edits.old, 'null'), NULL) AS old, iif(edits.known, edits.val, NULL) AS val, NULL AS since, NULL AS cause
    FROM edits LEFT JOIN participant p ON p.id = coalesce(
        (SELECT d.participant_id FROM device d WHERE d.id = edits.dev),
        (SELECT o.value FROM sync_meta JOIN local_setting o ON o.name = 'me' WHERE sync_meta.dev = edits.dev))
    WHERE edits.hlc > coalesce(edits.born_hlc, edits.live, 0) AND edits.old IS NOT edits.val
    UNION ALL
    SELECT 'lead', ?1, 'stage', iif(o.id IS NULL, CAST(unixepoch(s.at) AS INTEGER) * 1000 << 16,
        coalesce(s.born_hlc, (SELECT min(v.hlc) FROM version v WHERE v.entity = 'stage_change' AND v.id = s.id))), s.id,
      p.given_name, p.family_name, json_quote(coalesce(o.to_stage, s.from_stage)), json_quote(s.to_stage),
      lag(s.at) OVER (PARTITION BY s.lead_id ORDER BY s.at, s.id), s.cause
    FROM leads CROSS JOIN stage_change s ON s.lead_id = leads.id
      LEFT JOIN participant p ON p.id = s.by LEFT JOIN stage_change o ON o.id = s.correction_of
    WHERE s.from_stage IS NOT NULL AND o.to_stage IS NOT s.to_stage
    UNION ALL
    SELECT 'contact', told.id, told.field, told.hlc, told.id || told.field, p.given_name, p.family_name, told.old, told.val,
      NULL, NULL
    FROM told LEFT JOIN participant p ON p.id = told.written_by
    WHERE told.old IS NOT told.val)
SELECT entity, id, field, strftime('%Y-%m-%dT%H:%M:%SZ', (hlc >> 16) / 1000, 'unixepoch') AS at,
  nullif(concat_ws(' ', given_name, family_name), '') AS who, old IS NOT NULL AS old_known, old ->> '$' AS old,
  val IS NOT NULL AS val_known, val ->> '$' AS val, since, cause
FROM changes
ORDER BY hlc DESC, tie DESC
LIMIT ?2 OFFSET ?3
