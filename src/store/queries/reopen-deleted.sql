-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step ?1 deleted records and was taken back, or restored some: what stood against each other in them does so again, unless
-- somebody else wrote there since.
UPDATE version SET dead = 0, seq = (SELECT seq FROM sync_meta)
WHERE dead = 1
  AND (entity, id, field, hlc, dev) IN (
    SELECT u.entity, u.id, j.value ->> 0, j.value ->> 1, j.value ->> 2
    FROM undo_edit u CROSS JOIN json_each(coalesce(u.before -> '$._open', u.before -> '$._restored')) j
    WHERE u.step = ?1 AND u.op = 'update' AND (u.before GLOB '{"_open":*' OR u.before GLOB '{"_restored":*'))
  AND EXISTS (
    SELECT 1 FROM version l
    WHERE l.entity = version.entity AND l.id = version.id AND l.field = '_live' AND l.dead = 0)
  AND NOT EXISTS (
    SELECT 1 FROM version o
    WHERE o.entity = version.entity AND o.id = version.id AND o.field = version.field AND o.dead = 0
      AND o.dev <> (SELECT dev FROM sync_meta))
