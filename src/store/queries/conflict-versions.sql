-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The versions of field ?3 of record ?2 of entity ?1, newest first: value, who wrote it, when, whether nobody has replaced
-- it, whether it was written here.
SELECT v.val, concat_ws(' ', p.given_name, p.family_name), v.hlc >> 16, v.dead = 0,
  v.dev = (SELECT dev FROM sync_meta)
    OR ifnull(p.id = (SELECT value FROM local_setting WHERE name = 'me'), 0)
FROM version v
LEFT JOIN device d ON d.id = v.dev
LEFT JOIN participant p ON p.id = d.participant_id
WHERE v.entity = ?1 AND v.id = ?2 AND v.field = ?3 AND v.known = 1
ORDER BY v.hlc DESC, v.dev DESC
