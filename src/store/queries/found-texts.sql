-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a search looks through of lead ?1, with the number of its place, what is told first coming first.
WITH
  company_of (id) AS NOT MATERIALIZED (
    SELECT ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) FROM lead l WHERE l.id = ?1),
  same_company (id) AS NOT MATERIALIZED (
    SELECT id FROM company_of UNION SELECT o.id FROM company_of c JOIN as_one o ON o.one = c.id),
  same_lead (id) AS NOT MATERIALIZED (SELECT ?1 UNION SELECT id FROM as_one WHERE one = ?1)
SELECT 0 AS place, c.name AS text FROM company_of CROSS JOIN company c ON c.id = company_of.id
UNION ALL
SELECT 1, c.municipality FROM company_of CROSS JOIN company c ON c.id = company_of.id
UNION ALL
SELECT 2, c.business FROM company_of CROSS JOIN company c ON c.id = company_of.id
UNION ALL
SELECT 3, concat_ws(' · ', nullif(concat_ws(' ', p.given_name, p.family_name), ''), nullif(p.email, ''))
  FROM same_company CROSS JOIN employment e ON e.company_id = same_company.id
  JOIN person p ON p.id = ifnull((SELECT root FROM same_record WHERE id = e.person_id), e.person_id)
UNION ALL
SELECT 4, t.name FROM company_of CROSS JOIN company_tag t ON t.company_id = company_of.id
UNION ALL
SELECT 5, l.why FROM lead l WHERE l.id = ?1
UNION ALL
SELECT 6, l.hook FROM lead l WHERE l.id = ?1
UNION ALL
SELECT 7, l.source_text FROM lead l WHERE l.id = ?1
UNION ALL
SELECT 8, c.description FROM company_of CROSS JOIN company c ON c.id = company_of.id
UNION ALL
SELECT 9, n.text FROM same_lead CROSS JOIN note n ON n.lead_id = same_lead.id
UNION ALL
SELECT 9, n.text FROM same_company CROSS JOIN note n ON n.company_id = same_company.id
UNION ALL
SELECT 10, k.text FROM same_lead CROSS JOIN contact k ON k.lead_id = same_lead.id
  WHERE NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
UNION ALL
-- Found by their parts alone, so that any other place is the better reason.
SELECT 11, c.email FROM company_of CROSS JOIN company c ON c.id = company_of.id
UNION ALL
SELECT 12, c.domain FROM company_of CROSS JOIN company c ON c.id = company_of.id
