-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What step ?1 closed in epoch ?2 of the deletions that stood open before, as edits without fields: see chas-kept-marks.h.
INSERT INTO undo_edit (step, n, entity, id, op, before, after)
SELECT ?1, (SELECT ifnull(max(n), 0) FROM undo_edit WHERE step = ?1) + row_number() OVER (ORDER BY k.entity, k.id),
  k.entity, k.id, 'update', json_object('_del', json(json_group_array(json_array(k.hlc, k.dev, k.seq)))),
  json_object('_del', ?2, '_live', EXISTS (
    SELECT 1 FROM version l WHERE l.entity = k.entity AND l.id = k.id AND l.field = '_live' AND l.seq = ?2 AND l.dead = 0))
FROM temp.kept_mark k CROSS JOIN version v
  ON v.entity = k.entity AND v.id = k.id AND v.field = '_del' AND v.hlc = k.hlc AND v.dev = k.dev
WHERE v.dead <> 0
GROUP BY k.entity, k.id
