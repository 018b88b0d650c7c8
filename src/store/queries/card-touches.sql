-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The contacts on lead ?1 since ?2, corrected ones left out.
WITH same (id) AS NOT MATERIALIZED (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
SELECT k.channel, k.outcome, ifnull(k.tone, 0) AS tone, k.at
FROM same CROSS JOIN contact k ON k.lead_id = same.id
WHERE k.at >= ?2
  AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
