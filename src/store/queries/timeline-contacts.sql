-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many contacts there were with lead ?1 and with leads merged into it, a corrected one and its correction being one.
WITH
  here AS MATERIALIZED (SELECT l.group_id FROM lead l WHERE l.id = ?1),
  those AS MATERIALIZED (
    SELECT ?1 AS id UNION ALL
    SELECT l.id FROM here CROSS JOIN lead l ON l.group_id = here.group_id WHERE l.merged_into = ?1)
SELECT count(*)
FROM those CROSS JOIN contact k ON k.lead_id = those.id
WHERE NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
