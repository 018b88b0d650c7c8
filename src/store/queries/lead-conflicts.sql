-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What may wait for a person's choice (as in conflicts.sql) of lead ?1, its company ?2 and who works there; one may come
-- several times. Each card asks it: before the first file of somebody else there is nothing to look for.
WITH
  job (id, person_id) AS (
    SELECT e.id, e.person_id
    FROM (SELECT ?2 AS id UNION ALL SELECT id FROM as_one WHERE one = ?2 AND id <> ?2) same
    CROSS JOIN employment e ON e.company_id = same.id),
  shown (entity, id) AS (
    SELECT 'lead', ?1
    UNION ALL SELECT 'company', ?2
    UNION ALL SELECT 'employment', id FROM job
    UNION ALL SELECT 'person', ifnull((SELECT root FROM same_record WHERE id = person_id), person_id) FROM job)
SELECT v.entity, v.id, nullif(v.field, '_del')
FROM shown CROSS JOIN version v ON v.entity = shown.entity AND v.id = shown.id
WHERE EXISTS (SELECT 1 FROM import_batch) AND v.dead = 0 AND iif(v.field = '_del',
  EXISTS (
    SELECT 1 FROM version o
    WHERE o.entity = v.entity AND o.id = v.id AND o.dead = 0 AND o.known = 1 AND o.field NOT GLOB '_*')
  OR v.entity = 'lead' AND EXISTS (
    SELECT 1 FROM (
      SELECT 'contact' AS entity, id FROM contact WHERE lead_id = ?1
      UNION ALL SELECT 'note', id FROM note WHERE lead_id = ?1
      UNION ALL SELECT 'follow_up', id FROM follow_up WHERE lead_id = ?1
      UNION ALL SELECT 'file_ref', id FROM file_ref WHERE lead_id = ?1
      UNION ALL SELECT 'lead_possibility', id FROM lead_possibility WHERE lead_id = ?1
      UNION ALL SELECT 'lead_education', id FROM lead_education WHERE lead_id = ?1
      UNION ALL SELECT 'lead_owner', id FROM lead_owner WHERE lead_id = ?1) below
    WHERE NOT EXISTS (
      SELECT 1 FROM version d
      WHERE d.entity = below.entity AND d.id = below.id AND d.field = '_del' AND d.dead = 0)),
  v.known = 1 AND v.field NOT GLOB '_*' AND v.val IS NOT (
    SELECT n.val FROM version n
    WHERE n.entity = v.entity AND n.id = v.id AND n.field = v.field AND n.known = 1
    ORDER BY n.hlc DESC, n.dev DESC LIMIT 1))
