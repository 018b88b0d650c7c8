-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the leads of group ?1 can be filtered by, and how many there are of each: kind, value, name, number.
SELECT 'education' AS kind, e.id AS value, e.short AS name, count(*) AS n
FROM lead l JOIN board_lead b ON b.lead_id = l.id JOIN lead_education le ON le.lead_id = l.id JOIN education e ON e.id = le.education_id
WHERE l.group_id = ?1 AND b.stage IS NOT NULL
GROUP BY e.id
UNION ALL
SELECT 'tag', t.name, t.name, count(*)
FROM lead l JOIN board_lead b ON b.lead_id = l.id
JOIN company_tag t ON t.company_id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE l.group_id = ?1 AND b.stage IS NOT NULL
GROUP BY t.name
UNION ALL
SELECT 'town', c.municipality, c.municipality, count(*)
FROM lead l JOIN board_lead b ON b.lead_id = l.id
JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE l.group_id = ?1 AND b.stage IS NOT NULL AND c.municipality IS NOT NULL
GROUP BY c.municipality
