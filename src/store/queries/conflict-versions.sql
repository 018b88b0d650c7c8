-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The versions of field ?3 of record ?2 of entity ?1, newest first: value, who wrote it, when, whether nobody has replaced
-- it, whether it was written here. A deletion that was said again is that of whom it names.
SELECT v.val, concat_ws(' ', p.given_name, p.family_name), v.ms, v.dead = 0,
  v.by = (SELECT dev FROM sync_meta)
    OR ifnull(p.id = (SELECT value FROM local_setting WHERE name = 'me'), 0)
FROM (
  SELECT val, dead, hlc, dev,
    iif(field = '_del' AND json_type(val) = 'text', substr(val ->> '$', 21), dev) AS by,
    iif(field = '_del' AND json_type(val) = 'text', CAST(substr(val ->> '$', 1, 13) AS INTEGER), hlc >> 16) AS ms
  FROM version
  WHERE entity = ?1 AND id = ?2 AND field = ?3 AND known = 1) v
LEFT JOIN device d ON d.id = v.by
LEFT JOIN participant p ON p.id = d.participant_id
ORDER BY v.hlc DESC, v.dev DESC
