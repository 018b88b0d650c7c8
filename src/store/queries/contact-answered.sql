-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is done because contact ?1 was told of, and nothing else: with a later contact it would have been done as well. A
-- correction tells of a contact that was there already.
SELECT f.id
FROM contact k CROSS JOIN follow_up f
  ON f.lead_id IN (SELECT k.lead_id UNION ALL SELECT id FROM as_one WHERE one = k.lead_id)
WHERE k.id = ?1 AND f.contact_id = ?1 AND f.state = 'done'
  AND NOT EXISTS (
    SELECT 1 FROM contact o
    WHERE o.lead_id IN (SELECT k.lead_id UNION ALL SELECT id FROM as_one WHERE one = k.lead_id) AND o.id > ?1 AND o.correction_of IS NULL)
ORDER BY f.due_date, f.id
