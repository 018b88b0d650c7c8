-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What hangs on the company ?1 and on the leads of it and of what was merged with it: people, contacts, follow-ups,
-- notes, events, files, leads.
WITH
  companies (id) AS MATERIALIZED (SELECT ?1 UNION SELECT id FROM as_one WHERE one = ?1),
  leads (id) AS MATERIALIZED (SELECT lead.id FROM companies CROSS JOIN lead ON lead.company_id = companies.id)
SELECT
  (SELECT count(DISTINCT e.person_id) FROM companies CROSS JOIN employment e ON e.company_id = companies.id),
  (SELECT count(*) FROM leads CROSS JOIN contact k ON k.lead_id = leads.id),
  (SELECT count(*) FROM leads CROSS JOIN follow_up f ON f.lead_id = leads.id),
  (SELECT count(*) FROM leads CROSS JOIN note n ON n.lead_id = leads.id)
    + (SELECT count(*) FROM companies CROSS JOIN note n ON n.company_id = companies.id),
  (SELECT count(*) FROM companies CROSS JOIN event v ON v.company_id = companies.id),
  (SELECT count(*) FROM leads CROSS JOIN file_ref r ON r.lead_id = leads.id),
  (SELECT count(*) FROM leads)
