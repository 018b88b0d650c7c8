-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is done because contact ?1 was told of.
SELECT f.id
FROM contact k CROSS JOIN follow_up f
  ON f.lead_id IN (SELECT k.lead_id UNION ALL SELECT id FROM as_one WHERE one = k.lead_id)
WHERE k.id = ?1 AND f.contact_id = ?1 AND f.state = 'done'
ORDER BY f.due_date, f.id
