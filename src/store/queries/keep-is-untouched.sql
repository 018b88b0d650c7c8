-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether nothing was given away or taken in since epoch ?1, in which step ?2 kept records, and nobody went on with one, and
-- the step knows how to open again whatever it closed.
SELECT sync_meta.seq = ?1 + 1
  AND NOT EXISTS (SELECT 1 FROM version WHERE seq = ?1 AND (known = 0 OR dead > iif(field = '_del', 1, 0)))
  AND NOT EXISTS (
    SELECT 1 FROM version k CROSS JOIN version v ON v.entity = k.entity AND v.id = k.id AND v.seq > ?1
    WHERE k.seq = ?1)
  AND NOT EXISTS (
    SELECT 1 FROM version d
    WHERE d.seq = ?1 AND d.field = '_del' AND NOT EXISTS (
      SELECT 1 FROM undo_edit u CROSS JOIN json_each(u.before, '$._del') j
      WHERE u.step = ?2 AND u.op = 'update' AND u.before GLOB '{"_del":*' AND u.entity = d.entity AND u.id = d.id
        AND j.value ->> 0 = d.hlc AND j.value ->> 1 = d.dev))
FROM sync_meta
