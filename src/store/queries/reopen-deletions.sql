-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The deletions that step ?1 took back stand open again, as old as they were.
UPDATE version AS v SET dead = 0, seq = k.seq
FROM (
  SELECT u.entity, u.id, j.value ->> 0 AS hlc, j.value ->> 1 AS dev, j.value ->> 2 AS seq
  FROM undo_edit u CROSS JOIN json_each(u.before, '$._del') j
  WHERE u.step = ?1 AND u.op = 'update' AND u.before GLOB '{"_del":*') k
WHERE v.entity = k.entity AND v.id = k.id AND v.field = '_del' AND v.hlc = k.hlc AND v.dev = k.dev AND v.dead = 1
