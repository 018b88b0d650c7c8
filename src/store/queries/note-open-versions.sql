-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What stands against each other in record ?3 ?4, which step ?1 is about to delete, as edit ?2 of it, without fields: when
-- the deletion is taken back it does so again.
INSERT INTO undo_edit (step, n, entity, id, op, before, after)
SELECT ?1, ?2, ?3, ?4, 'update', json_object('_open', json_group_array(json_array(v.field, v.hlc, v.dev))), '{}'
FROM version v
WHERE v.entity = ?3 AND v.id = ?4 AND v.dead = 0 AND v.known = 1 AND substr(v.field, 1, 1) <> '_'
  AND EXISTS (
    SELECT 1 FROM version o
    WHERE o.entity = v.entity AND o.id = v.id AND o.field = v.field AND o.dead = 0 AND o.known = 1 AND o.val IS NOT v.val)
HAVING count(*) > 0
