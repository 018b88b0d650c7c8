-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What hangs on the person ?1 and on who was merged with them: contacts, follow-ups, notes, and companies where person ?2
-- does not work. What was said and planned stands at the leads of the companies that employ them.
WITH
  people (id) AS MATERIALIZED (SELECT ?1 UNION SELECT id FROM as_one WHERE one = ?1),
  firms (id) AS MATERIALIZED (
    SELECT ifnull((SELECT root FROM same_record WHERE id = e.company_id), e.company_id)
    FROM people CROSS JOIN employment e ON e.person_id = people.id),
  those (id) AS MATERIALIZED (SELECT id FROM firms UNION SELECT a.id FROM firms CROSS JOIN as_one a ON a.one = firms.id),
  leads (id) AS MATERIALIZED (SELECT lead.id FROM those CROSS JOIN lead ON lead.company_id = those.id)
SELECT
  (SELECT count(*) FROM leads CROSS JOIN contact k ON k.lead_id = leads.id WHERE k.person_id IN (SELECT id FROM people)
     AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)),
  (SELECT count(*) FROM leads CROSS JOIN follow_up f ON f.lead_id = leads.id WHERE f.person_id IN (SELECT id FROM people)),
  (SELECT count(*) FROM people CROSS JOIN note n ON n.person_id = people.id),
  (SELECT count(DISTINCT id) FROM firms WHERE id NOT IN (
     SELECT ifnull((SELECT root FROM same_record WHERE id = e.company_id), e.company_id)
     FROM employment e WHERE e.person_id = ?2))
