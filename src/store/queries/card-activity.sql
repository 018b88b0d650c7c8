-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The newest thing that counts as activity on lead ?1, as a ChasActivityKind and when. Source: domain.md, section 6
-- (Joined across rather than IN: a list would be made a table each time, which costs more than the rows.)
WITH same (id) AS NOT MATERIALIZED (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
SELECT kind, max(at) AS at
FROM (
  SELECT 1 AS kind, max(s.at) AS at FROM same CROSS JOIN stage_change s ON s.lead_id = same.id
  WHERE s.cause NOT IN ('merge', 'import')
    AND s.from_stage IS NOT s.to_stage -- a move that was put right to none
    AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
  UNION ALL
  SELECT 2, max(k.at) FROM same CROSS JOIN contact k ON k.lead_id = same.id
  WHERE NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
  UNION ALL
  SELECT 3, max(u.closed_at) FROM same CROSS JOIN follow_up u ON u.lead_id = same.id
  WHERE u.closed_at IS NOT NULL
  UNION ALL
  SELECT 4, max(n.at) FROM same CROSS JOIN note n ON n.lead_id = same.id
)
WHERE at IS NOT NULL
