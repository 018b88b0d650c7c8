-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was made below the deleted lead ?1 by those who had not seen that it was deleted, in the order in which it was:
-- entity, id, which of its fields says most, that value as JSON, who made it, when (ms), whether that was here. What was
-- deleted and made anew has no birth: its newest version says when it was.
SELECT b.entity, b.id, b.field, json_quote(b.text), concat_ws(' ', p.given_name, p.family_name), b.hlc >> 16,
  b.dev = (SELECT dev FROM sync_meta)
    OR ifnull(p.id = (SELECT value FROM local_setting WHERE name = 'me'), 0)
FROM (
  SELECT c.entity, c.id, c.field, c.text, ifnull(c.born_hlc, max(v.hlc)) AS hlc, ifnull(c.born_dev, v.dev) AS dev
  FROM (
    SELECT 'contact' AS entity, id, iif(text IS NULL, 'channel', 'text') AS field, ifnull(text, channel) AS text,
      born_hlc, born_dev
    FROM contact WHERE lead_id = ?1
    UNION ALL SELECT 'note', id, 'text', text, born_hlc, born_dev FROM note WHERE lead_id = ?1
    UNION ALL SELECT 'follow_up', id, iif(text IS NULL, 'kind', 'text'), ifnull(text, kind), born_hlc, born_dev
    FROM follow_up WHERE lead_id = ?1
    UNION ALL SELECT 'file_ref', id, 'name', name, born_hlc, born_dev FROM file_ref WHERE lead_id = ?1
    UNION ALL SELECT 'lead_possibility', id, 'kind', kind, born_hlc, born_dev FROM lead_possibility WHERE lead_id = ?1
    UNION ALL SELECT 'lead_education', id, 'education_id', education_id, born_hlc, born_dev
    FROM lead_education WHERE lead_id = ?1
    UNION ALL SELECT 'lead_owner', id, 'participant_id', participant_id, born_hlc, born_dev
    FROM lead_owner WHERE lead_id = ?1) c
  LEFT JOIN version v ON v.entity = c.entity AND v.id = c.id AND v.dead = 0 AND c.born_hlc IS NULL
  WHERE NOT EXISTS (
    SELECT 1 FROM version d WHERE d.entity = c.entity AND d.id = c.id AND d.field = '_del' AND d.dead = 0)
  GROUP BY c.entity, c.id) b
LEFT JOIN device d ON d.id = b.dev
LEFT JOIN participant p ON p.id = d.participant_id
ORDER BY b.hlc, b.id
