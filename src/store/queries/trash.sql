-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was deleted and has a value left to bring back, newest first: entity, id, when (ms), by which device and whom.
-- With ?1, only companies and leads.
SELECT v.entity, v.id, v.hlc >> 16, v.dev, concat_ws(' ', p.given_name, p.family_name),
  v.dev = (SELECT dev FROM sync_meta)
    OR ifnull(p.id = (SELECT value FROM local_setting WHERE name = 'me'), 0)
FROM version v
LEFT JOIN device d ON d.id = v.dev
LEFT JOIN participant p ON p.id = d.participant_id
WHERE v.field = '_del' AND v.dead = 0 AND (NOT ?1 OR v.entity IN ('company', 'lead'))
  AND v.hlc = (SELECT max(n.hlc) FROM version n WHERE n.entity = v.entity AND n.id = v.id AND n.field = '_del')
  AND NOT EXISTS (SELECT 1 FROM version o
    WHERE o.entity = v.entity AND o.id = v.id AND o.dead = 0 AND o.field NOT IN ('_del', '_purge'))
  AND EXISTS (SELECT 1 FROM version k
    WHERE k.entity = v.entity AND k.id = v.id AND k.known = 1 AND k.field NOT GLOB '_*')
ORDER BY v.hlc DESC, v.dev, v.entity, v.id
