-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Says the deletions of record ?2 of entity ?1 again that step ?3 took back: others may know by now that they were. Each
-- names the one that it stands for. Where somebody has deleted the record since, that is enough.
INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)
SELECT ?1, ?2, '_del',
  max(CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16,
    1 + (SELECT max(hlc) FROM version WHERE entity = ?1 AND id = ?2 AND field = '_del'))
    + row_number() OVER (ORDER BY d.hlc, d.dev) - 1,
  sync_meta.dev,
  iif(json_type(d.val) = 'text', d.val, json_quote(printf('%013d.%05d.%s', d.hlc >> 16, d.hlc & 65535, d.dev))),
  1, 0, sync_meta.seq
FROM undo_edit u CROSS JOIN json_each(u.before, '$._del') j
  CROSS JOIN version d
    ON d.entity = ?1 AND d.id = ?2 AND d.field = '_del' AND d.hlc = j.value ->> 0 AND d.dev = j.value ->> 1
  CROSS JOIN sync_meta
WHERE u.step = ?3 AND u.entity = ?1 AND u.id = ?2 AND u.op = 'update' AND u.before GLOB '{"_del":*'
  AND NOT EXISTS (SELECT 1 FROM version WHERE entity = ?1 AND id = ?2 AND field = '_del' AND dead = 0)
