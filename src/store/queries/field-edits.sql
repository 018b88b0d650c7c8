-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who changed which fact of lead ?1, of its company, its people and its follow-ups, from what to what: the newest ?2 after
-- ?3 others. Values are JSON as in version. A record's first values are its birth and no change. Where a lead stands is
-- told by its stage changes, which also know why; the number that can be dialled follows the one that was typed. Whose
-- device it was is known of friends from their files, and of this one from who sits here.
WITH
  records (entity, id) AS MATERIALIZED (
    SELECT 'lead', ?1
    UNION SELECT 'company', l.company_id FROM lead l WHERE l.id = ?1
    UNION SELECT 'employment', e.id FROM lead l JOIN employment e ON e.company_id = l.company_id WHERE l.id = ?1
    UNION SELECT 'person', e.person_id FROM lead l JOIN employment e ON e.company_id = l.company_id WHERE l.id = ?1
    UNION SELECT 'follow_up', u.id FROM follow_up u WHERE u.lead_id = ?1
    UNION SELECT 'note', n.id FROM note n WHERE n.lead_id = ?1
    UNION SELECT 'file_ref', f.id FROM file_ref f WHERE f.lead_id = ?1),
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
    FROM born JOIN version v ON v.entity = born.entity AND v.id = born.id
    WHERE v.field NOT IN ('stage', 'order_key', 'phone_e164', 'closed_at', 'sha256', 'size') AND substr(v.field, 1, 1) <> '_'
    WINDOW before AS (PARTITION BY v.entity, v.id, v.field ORDER BY v.hlc, v.dev)),
  changes AS (
    SELECT edits.entity, edits.id, edits.field, edits.hlc, edits.dev || ' ' || edits.field AS tie, p.given_name, p.family_name,
      iif(edits.old_known, coalesce(edits.old, 'null'), NULL) AS old, iif(edits.known, edits.val, NULL) AS val, NULL AS since, NULL AS cause
    FROM edits LEFT JOIN participant p ON p.id = coalesce(
        (SELECT d.participant_id FROM device d WHERE d.id = edits.dev),
        (SELECT o.value FROM sync_meta JOIN local_setting o ON o.name = 'me' WHERE sync_meta.dev = edits.dev))
    WHERE edits.hlc > coalesce(edits.born_hlc, edits.live, 0) AND edits.old IS NOT edits.val
    UNION ALL
    SELECT 'lead', ?1, 'stage', CAST(unixepoch(s.at) AS INTEGER) * 1000 << 16, s.id, p.given_name, p.family_name,
      json_quote(s.from_stage), json_quote(s.to_stage), lag(s.at) OVER (ORDER BY s.at, s.id), s.cause
    FROM stage_change s LEFT JOIN participant p ON p.id = s.by
    WHERE s.lead_id = ?1 AND s.from_stage IS NOT NULL)
SELECT entity, id, field, strftime('%Y-%m-%dT%H:%M:%SZ', (hlc >> 16) / 1000, 'unixepoch') AS at,
  nullif(concat_ws(' ', given_name, family_name), '') AS who, old IS NOT NULL AS old_known, old ->> '$' AS old,
  val IS NOT NULL AS val_known, val ->> '$' AS val, since, cause
FROM changes
ORDER BY hlc DESC, tie DESC
LIMIT ?2 OFFSET ?3
