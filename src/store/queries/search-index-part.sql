-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Puts the names and mail addresses of the leads noted up to ?1 into the index of word parts.
INSERT OR REPLACE INTO search_part (rowid, names)
SELECT
  -b.n,
  concat_ws(' ', c.name, c.email, c.domain,
    (SELECT group_concat(concat_ws(' ', p.given_name, p.family_name, p.email), ' ')
     FROM employment e JOIN person p ON p.id IN (e.person_id, (SELECT root FROM same_record WHERE id = e.person_id))
     WHERE e.company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id)))
FROM search_dirty AS dirty -- CROSS: the few noted ones lead, not the many leads
CROSS JOIN board_lead b ON b.n = dirty.n
JOIN lead l ON l.id = b.lead_id
LEFT JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE dirty.n <= ?1
ORDER BY dirty.n DESC -- as they lie in the index
