-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Puts the words of the leads noted up to ?1 into the index.
INSERT OR REPLACE INTO search (rowid, company, person, place, business, tags, why, notes, contacts)
SELECT
  -b.n,
  c.name,
  (SELECT group_concat(concat_ws(' ', p.given_name, p.family_name, p.email), ' ')
   FROM employment e JOIN person p ON p.id IN (e.person_id, (SELECT root FROM same_record WHERE id = e.person_id))
   WHERE e.company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id)),
  c.municipality,
  concat_ws(' ', c.business, c.description),
  (SELECT group_concat(t.name, ' ') FROM company_tag t WHERE t.company_id = c.id),
  concat_ws(' ', l.why, l.hook, l.source_text),
  concat_ws(' ',
    (SELECT group_concat(o.text, ' ') FROM note o WHERE o.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)),
    (SELECT group_concat(o.text, ' ') FROM note o WHERE o.company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id))),
  (SELECT group_concat(k.text, ' ') FROM contact k WHERE k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)
   AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id))
FROM search_dirty AS dirty -- CROSS: the few noted ones lead, not the many leads
CROSS JOIN board_lead b ON b.n = dirty.n
JOIN lead l ON l.id = b.lead_id
LEFT JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE dirty.n <= ?1
ORDER BY dirty.n DESC -- as they lie in the index
