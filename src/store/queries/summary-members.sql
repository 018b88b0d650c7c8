-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who is in group ?1 on day ?2: name, education, codes of the roles.
SELECT trim(p.given_name || ' ' || ifnull(p.family_name, '')) AS name, e.name AS education,
  (SELECT group_concat(DISTINCT r.role) FROM role_period r
    WHERE r.group_id = ?1 AND r.participant_id = p.id AND ifnull(r.draft, 0) = 0
      AND r.from_date <= ?2 AND ifnull(r.to_date, '9999') >= ?2) AS roles
FROM participant p LEFT JOIN education e ON e.id = p.education_id
WHERE p.kind = 'student' AND p.id IN (
  SELECT m.participant_id FROM membership m
  WHERE m.group_id = ?1 AND m.from_date <= ?2 AND ifnull(m.to_date, '9999') >= ?2)
ORDER BY name
