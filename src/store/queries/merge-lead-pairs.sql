-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The shown leads of company ?2 and of company ?1 in one group: which stays, which goes.
SELECT min(a.id), b.id
FROM (SELECT ?2 AS id UNION SELECT id FROM as_one WHERE one = ?2) AS gone
CROSS JOIN lead b ON b.company_id = gone.id
JOIN lead a ON a.group_id = b.group_id AND a.id <> b.id
  AND a.company_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
WHERE NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id IN (a.id, b.id) AND s.root <> s.id)
GROUP BY b.id
