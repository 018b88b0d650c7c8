-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many contacts there were with lead ?1 and with leads merged into it, a corrected one and its correction being one.
WITH
  those AS MATERIALIZED (SELECT ?1 AS id UNION SELECT id FROM as_one WHERE one = ?1)
SELECT count(*)
FROM those CROSS JOIN contact k ON k.lead_id = those.id
WHERE NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
