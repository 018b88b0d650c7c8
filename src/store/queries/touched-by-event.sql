-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What shows the event ?1, such as a visit: the leads of its company, and of what is merged with it.
SELECT 'lead' AS entity, lead.id AS id
FROM event v CROSS JOIN lead
WHERE v.id = ?1 AND lead.company_id IN (SELECT v.company_id UNION ALL SELECT id FROM as_one WHERE one = v.company_id)
