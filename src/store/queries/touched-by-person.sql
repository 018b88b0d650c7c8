-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What shows the person ?1, or who is merged with them: the companies that employ them, and those companies' leads.
SELECT 'company' AS entity, employment.company_id AS id
FROM employment
WHERE employment.person_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
UNION
SELECT 'lead', lead.id
FROM employment JOIN lead ON lead.company_id IN (
  SELECT employment.company_id UNION ALL SELECT id FROM as_one WHERE one = employment.company_id)
WHERE employment.person_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
