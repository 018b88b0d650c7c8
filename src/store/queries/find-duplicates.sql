-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Companies that may be the one with organisation number ?1, domain ?2, phone ?3, mail ?8, name key ?4 or a person
-- with the mail ?5; then those whose name stands near ?4 in the alphabet or between ?6 and ?7: to be compared by the caller.
-- A merged one is told of as the one that stands for it.
SELECT c.id, c.name, c.orgnr, c.domain, c.phone_e164, c.municipality, c.county, k.key, found.rank = 2, c.do_not_contact, c.email
FROM (
  SELECT ifnull((SELECT root FROM same_record WHERE id = company_id), company_id) AS id, min(rank) AS rank
  FROM (
    SELECT id AS company_id, 1 AS rank FROM company WHERE orgnr = ?1
    UNION ALL
    SELECT e.company_id, 2 FROM person p JOIN employment e ON e.person_id = p.id WHERE p.email IN (?5, lower(?5))
    UNION ALL
    SELECT id, 3 FROM company WHERE domain = ?2
    UNION ALL
    SELECT id, 4 FROM company WHERE phone_e164 = ?3
    UNION ALL
    SELECT id, 4 FROM company WHERE email = ?8 COLLATE NOCASE
    UNION ALL
    SELECT company_id, 5 FROM company_key WHERE key = ?4
    UNION ALL
    SELECT * FROM (SELECT company_id, 6 FROM company_key WHERE key > ?4 ORDER BY key LIMIT 10)
    UNION ALL
    SELECT * FROM (SELECT company_id, 7 FROM company_key WHERE key < ?4 ORDER BY key DESC LIMIT 10)
    UNION ALL
    SELECT * FROM (SELECT company_id, 8 FROM company_key WHERE key > ?6 AND key < ?7 ORDER BY key LIMIT 20)
  )
  WHERE company_id IS NOT NULL
  GROUP BY 1
  ORDER BY 2, 1
  LIMIT 40
) found
JOIN company c ON c.id = found.id
LEFT JOIN company_key k ON k.company_id = c.id
ORDER BY found.rank, c.id
