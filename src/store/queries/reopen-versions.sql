-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Step ?1 settled a conflict and was taken back: what stood against each other does so again. Of what was written here that
-- is older than what somebody else wrote; all that is newer the step wrote, or who took it back. What the step replaced
-- stood; what it only wrote was chosen, and may have been there before the conflict.
WITH
  replaced AS MATERIALIZED (
    SELECT DISTINCT u.entity, u.id, j.key AS field, json_quote(j.value) AS val
    FROM undo_step s CROSS JOIN undo_edit u ON u.step = s.id
      CROSS JOIN json_each(u.before) j
    WHERE s.id = ?1 AND s.name = 'Settle' AND u.op = 'update'),
  stood AS (
    SELECT entity, id, field, coalesce(
      (SELECT v.hlc || ' ' || v.dev FROM version v WHERE v.entity = replaced.entity AND v.id = replaced.id AND v.field = replaced.field
         AND v.val = replaced.val AND v.known = 1 AND v.dev <> (SELECT dev FROM sync_meta) ORDER BY v.hlc DESC LIMIT 1),
      (SELECT v.hlc || ' ' || v.dev FROM version v WHERE v.entity = replaced.entity AND v.id = replaced.id AND v.field = replaced.field
         AND v.val = replaced.val AND v.known = 1 AND v.dev = (SELECT dev FROM sync_meta)
         AND v.hlc < (SELECT max(o.hlc) FROM version o WHERE o.entity = v.entity AND o.id = v.id AND o.field = v.field
           AND o.dev <> v.dev)
       ORDER BY v.hlc DESC LIMIT 1)
    ) AS stamp
    FROM replaced)
UPDATE version SET dead = 0, seq = (SELECT seq FROM sync_meta)
WHERE dead = 1 AND (entity, id, field, hlc || ' ' || dev) IN (SELECT entity, id, field, stamp FROM stood)
