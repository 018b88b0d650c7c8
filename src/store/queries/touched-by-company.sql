-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What shows the company ?1: its leads, and those of what is merged with it.
SELECT 'lead' AS entity, lead.id AS id
FROM lead
WHERE lead.company_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
