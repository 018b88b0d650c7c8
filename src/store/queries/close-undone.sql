-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step ?1 settled a conflict and was taken back: what that wrote last only says again what somebody else had said.
UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)
WHERE dead = 0 AND dev = (SELECT dev FROM sync_meta)
  AND (entity, id, field) IN (
    SELECT u.entity, u.id, j.key
    FROM undo_step s CROSS JOIN undo_edit u ON u.step = s.id CROSS JOIN json_each(u.before) j
    WHERE s.id = ?1 AND s.name = 'Settle' AND u.op = 'update')
  AND EXISTS (
    SELECT 1 FROM version o
    WHERE o.entity = version.entity AND o.id = version.id AND o.field = version.field AND o.val = version.val
      AND o.dead = 0 AND o.dev <> version.dev AND o.hlc < version.hlc)
