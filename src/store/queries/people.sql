-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All people but those that were merged into another one, in the order of their ids, one line for each company where they
-- work or did: id, names, mail, phone, profile, company, its name. Where the one works who was merged, the other does.
SELECT p.id, p.given_name, p.family_name, p.email, p.phone_e164, p.linkedin_url, c.id, c.name
FROM person p
LEFT JOIN (
  SELECT DISTINCT ifnull((SELECT root FROM same_record WHERE id = e.person_id), e.person_id) AS person_id,
    ifnull((SELECT root FROM same_record WHERE id = e.company_id), e.company_id) AS company_id
  FROM employment e) w ON w.person_id = p.id
LEFT JOIN company c ON c.id = w.company_id
WHERE NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = p.id AND s.root <> s.id)
ORDER BY p.id, c.id
