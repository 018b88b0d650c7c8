-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was made below the deleted lead ?1 by those who had not seen that it was deleted, in the order in which it was:
-- entity, id, which of its fields says most, that value as JSON, who made it, when (ms), whether that was here.
SELECT b.entity, b.id, b.field, json_quote(b.text), concat_ws(' ', p.given_name, p.family_name), b.born_hlc >> 16,
  b.born_dev = (SELECT dev FROM sync_meta)
    OR ifnull(p.id = (SELECT value FROM local_setting WHERE name = 'me'), 0)
FROM (
  SELECT 'contact' AS entity, id, iif(text IS NULL, 'channel', 'text') AS field, ifnull(text, channel) AS text,
    born_hlc, born_dev
  FROM contact WHERE lead_id = ?1
  UNION ALL SELECT 'note', id, 'text', text, born_hlc, born_dev FROM note WHERE lead_id = ?1
  UNION ALL SELECT 'follow_up', id, iif(text IS NULL, 'kind', 'text'), ifnull(text, kind), born_hlc, born_dev
  FROM follow_up WHERE lead_id = ?1
  UNION ALL SELECT 'file_ref', id, 'name', name, born_hlc, born_dev FROM file_ref WHERE lead_id = ?1) b
LEFT JOIN device d ON d.id = b.born_dev
LEFT JOIN participant p ON p.id = d.participant_id
WHERE b.born_hlc IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM version v WHERE v.entity = b.entity AND v.id = b.id AND v.field = '_del' AND v.dead = 0)
ORDER BY b.born_hlc, b.id
