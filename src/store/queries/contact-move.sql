-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What contact ?1, which was written from ?2 to ?3, did to its lead: the change of stage as it stands after corrections,
-- where the lead came from and went, and whether it still stands there with nothing having moved it since.
WITH RECURSIVE
  told AS MATERIALIZED (SELECT k.lead_id, k.at FROM contact k WHERE k.id = ?1),
  first AS MATERIALIZED (
    SELECT s.id, s.from_stage, s.at
    FROM told CROSS JOIN stage_change s ON s.lead_id = told.lead_id
    WHERE s.cause = 'log' AND s.correction_of IS NULL AND s.from_stage IS NOT NULL AND (s.at = told.at OR s.at BETWEEN ?2 AND ?3)
    ORDER BY s.at LIMIT 1),
  chain (id, n) AS (
    SELECT id, 0 FROM first
    UNION ALL SELECT x.id, n + 1 FROM chain CROSS JOIN stage_change x ON x.correction_of = chain.id WHERE n < 100),
  now AS MATERIALIZED (SELECT s.id, s.to_stage FROM chain CROSS JOIN stage_change s ON s.id = chain.id ORDER BY n DESC, s.id DESC LIMIT 1)
SELECT now.id, first.from_stage, now.to_stage, l.stage,
  NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = l.id AND s.root <> s.id) AND l.stage = ifnull(now.to_stage, l.stage)
    AND NOT EXISTS (SELECT 1 FROM stage_change s WHERE s.lead_id = l.id AND s.at > ifnull(first.at, ?3)) AS stands
FROM told CROSS JOIN lead l ON l.id = told.lead_id LEFT JOIN first LEFT JOIN now
