-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a person calls the record ?2 of entity ?1; NULL if it has no name of its own. What belongs to a company goes by the
-- name of the one that stands for it.
SELECT CASE ?1
  WHEN 'lead' THEN (SELECT c.name FROM lead l JOIN company c
                   ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) WHERE l.id = ?2)
  WHEN 'company' THEN (SELECT name FROM company WHERE id = ?2)
  WHEN 'person' THEN (SELECT concat_ws(' ', given_name, family_name) FROM person WHERE id = ?2)
  WHEN 'participant' THEN (SELECT concat_ws(' ', given_name, family_name) FROM participant WHERE id = ?2)
  WHEN 'career_group' THEN (SELECT name FROM career_group WHERE id = ?2)
  WHEN 'education' THEN (SELECT name FROM education WHERE id = ?2)
  WHEN 'event' THEN (SELECT title FROM event WHERE id = ?2)
  WHEN 'contact' THEN (SELECT c.name FROM contact k JOIN lead l ON l.id = k.lead_id JOIN company c
                   ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) WHERE k.id = ?2)
  WHEN 'file_ref' THEN (SELECT name FROM file_ref WHERE id = ?2)
  WHEN 'follow_up' THEN (SELECT c.name FROM follow_up u JOIN lead l ON l.id = u.lead_id JOIN company c
                   ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) WHERE u.id = ?2)
  WHEN 'employment' THEN (SELECT concat_ws(' ', p.given_name, p.family_name) FROM employment e JOIN person p ON p.id = e.person_id
                          WHERE e.id = ?2)
  WHEN 'note' THEN (SELECT c.name FROM note n JOIN lead l ON l.id = n.lead_id JOIN company c
                   ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) WHERE n.id = ?2)
END AS title
