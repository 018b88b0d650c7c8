-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What stood against each other in record ?3 ?4 when somebody here deleted it, as edit ?2 of step ?1, which is about to
-- bring it back; without fields. Not where somebody else deleted it since.
INSERT INTO undo_edit (step, n, entity, id, op, before, after)
SELECT ?1, ?2, ?3, ?4, 'update', json_object('_restored', json(u.before -> '$._open')), '{}'
FROM undo_edit u
WHERE u.step = (
    SELECT max(s.id) FROM undo_step s CROSS JOIN undo_edit d ON d.step = s.id
    WHERE s.state = 'done' AND d.entity = ?3 AND d.id = ?4 AND d.op = 'delete')
  AND u.entity = ?3 AND u.id = ?4 AND u.op = 'update' AND u.before GLOB '{"_open":*'
  AND (SELECT dev FROM version WHERE entity = ?3 AND id = ?4 AND field = '_del' AND dead = 0 ORDER BY hlc DESC LIMIT 1)
    = (SELECT dev FROM sync_meta)
