-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The lead that group ?2 has for company ?1 or what was merged into it: id, stage, who owns it on the day ?3, last contact.
-- (The sign before group_id keeps the index on it out: a group has many more leads than a company.)
SELECT l.id, l.stage,
  (SELECT concat_ws(' ', p.given_name, p.family_name) FROM participant p WHERE p.id = l.owner_id
     AND NOT EXISTS (SELECT 1 FROM lead_claim x WHERE x.lead_id = l.id AND x.until < ?3)),
  (SELECT max(t.at) FROM contact t
   WHERE t.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)
     AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = t.id))
FROM lead l
WHERE l.company_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND +l.group_id = ?2
  AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = l.id AND s.root <> s.id)
ORDER BY l.id
LIMIT 1
