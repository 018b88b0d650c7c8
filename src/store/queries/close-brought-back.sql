-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step ?1 deleted records and was taken back: what that wrote only says again what stands there once more.
WITH stood AS MATERIALIZED (
  SELECT u.entity, u.id, j.value ->> 0 AS field, j.value ->> 1 AS hlc, j.value ->> 2 AS dev
  FROM undo_edit u CROSS JOIN json_each(u.before, '$._open') j
  WHERE u.step = ?1 AND u.op = 'update' AND u.before GLOB '{"_open":*')
UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)
WHERE dead = 0 AND dev = (SELECT dev FROM sync_meta)
  AND (entity, id, field) IN (SELECT entity, id, field FROM stood)
  AND (entity, id, field, hlc, dev) NOT IN (SELECT entity, id, field, hlc, dev FROM stood)
  AND EXISTS (
    SELECT 1 FROM stood s JOIN version o
      ON o.entity = s.entity AND o.id = s.id AND o.field = s.field AND o.hlc = s.hlc AND o.dev = s.dev
    WHERE s.entity = version.entity AND s.id = version.id AND s.field = version.field AND o.dead = 0 AND o.val = version.val)
