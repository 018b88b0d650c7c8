-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What field ?3 of record ?2 of entity ?1 was before ?4 (JSON), if it was written with it or since and still says ?5 (JSON).
SELECT ifnull(
  (SELECT b.val FROM version b
   WHERE b.entity = ?1 AND b.id = ?2 AND b.field = ?3 AND b.hlc <= ?4 AND b.hlc < v.hlc AND b.known = 1
   ORDER BY b.hlc DESC, b.dev DESC LIMIT 1), 'null')
FROM version v
WHERE v.entity = ?1 AND v.id = ?2 AND v.field = ?3 AND v.dead = 0 AND v.hlc >= ?4 AND v.val IS ?5
