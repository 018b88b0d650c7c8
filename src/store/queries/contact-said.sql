-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What contact ?1 said of field ?4 of record ?3 of entity ?2 while it was written, which takes five seconds at most and ends
-- where another contact with the lead begins: how many times, whether somebody has said something since, and what was said
-- before. What is told again, as when something is done again, counts from then on. What a correction took back says nothing
-- since, nor does its undo: written just after the correction came, and just before it went.
WITH
  told AS MATERIALIZED (
    SELECT k.id, k.lead_id, max(
      ifnull(k.born_hlc, 0),
      ifnull((SELECT max(v.hlc) FROM version v WHERE v.entity = 'contact' AND v.id = k.id AND v.field = '_live'), 0)) AS begins
    FROM contact k WHERE k.id = ?1),
  undone AS MATERIALIZED (
    SELECT c.hlc AS came, d.hlc AS went
    FROM version c CROSS JOIN version d ON d.entity = 'contact' AND d.id = c.id AND d.field = '_del' AND d.hlc > c.hlc
    WHERE c.entity = 'contact' AND c.id > ?1 AND c.field = 'correction_of'
      AND c.val ->> '$' IN (SELECT k.id FROM told CROSS JOIN contact k ON k.lead_id = told.lead_id)
      AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.id = c.id)),
  span AS MATERIALIZED (
    SELECT begins, min(
      begins + (5000 << 16),
      ifnull((
        SELECT min(o.born_hlc) FROM contact o WHERE o.lead_id = told.lead_id AND o.id <> told.id AND o.born_hlc > begins),
        9223372036854775807),
      ifnull((SELECT min(came) FROM undone), 9223372036854775807)) AS ends
    FROM told)
SELECT
  (SELECT count(*) FROM version v WHERE v.entity = ?2 AND v.id = ?3 AND v.field = ?4 AND v.hlc >= begins AND v.hlc < ends),
  EXISTS (
    SELECT 1 FROM version v
    WHERE v.entity = ?2 AND v.id = ?3 AND v.field = ?4 AND v.hlc >= ends
      AND NOT EXISTS (
        SELECT 1 FROM undone
        WHERE v.hlc BETWEEN came AND went | 65535 AND (v.hlc < came + (5000 << 16) OR v.hlc > went - (5000 << 16)))),
  (SELECT v.val ->> '$' FROM version v
   WHERE v.entity = ?2 AND v.id = ?3 AND v.field = ?4 AND v.hlc < begins AND v.known = 1
   ORDER BY v.hlc DESC LIMIT 1)
FROM span
