-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The tags of the company of lead ?1.
SELECT t.name
FROM lead l
JOIN company_tag t ON t.company_id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE l.id = ?1 AND t.name IS NOT NULL
ORDER BY t.name, t.id
