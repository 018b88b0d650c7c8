-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The contacts on lead ?1 since ?2, corrected ones left out.
SELECT k.channel, k.outcome, ifnull(k.tone, 0) AS tone, k.at
FROM contact k
WHERE k.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND k.at >= ?2
  AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
