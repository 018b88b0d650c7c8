-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All tags, each as it is spelt, and how many leads have it: value, name, number. What was merged into another company or
-- lead counts with that one.
SELECT t.name, t.name, count(DISTINCT l.id)
FROM company_tag t
LEFT JOIN lead l ON l.company_id IN (SELECT t.company_id UNION ALL SELECT id FROM as_one WHERE one = t.company_id)
  AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = l.id AND s.root <> s.id)
WHERE t.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = t.company_id AND s.root <> s.id)
GROUP BY t.name
