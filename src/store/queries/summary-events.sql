-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What lies ahead of group ?1 from day ?2 on, next first: start, kind, title, company.
SELECT v.start, v.kind, v.title, c.name
FROM event v LEFT JOIN company c ON c.id = v.company_id
WHERE v.group_id = ?1 AND v.start >= ?2 AND v.status IN ('planned', 'confirmed')
ORDER BY v.start, v.id
LIMIT 20
