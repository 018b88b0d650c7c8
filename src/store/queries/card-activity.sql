-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The newest thing that counts as activity on lead ?1, as a ChasActivityKind and when. Source: domain.md, section 6
SELECT kind, max(at) AS at
FROM (
  SELECT * FROM (
    SELECT 1 AS kind, s.at FROM stage_change s
    WHERE s.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND s.cause NOT IN ('merge', 'import')
      AND s.from_stage IS NOT s.to_stage -- a move that was put right to none
      AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
    ORDER BY s.at DESC LIMIT 1)
  UNION ALL
  SELECT * FROM (
    SELECT 2, k.at FROM contact k
    WHERE k.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
    ORDER BY k.at DESC LIMIT 1)
  UNION ALL
  SELECT * FROM (
    SELECT 3, u.closed_at FROM follow_up u
    WHERE u.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND u.closed_at IS NOT NULL
    ORDER BY u.closed_at DESC LIMIT 1)
  UNION ALL
  SELECT * FROM (SELECT 4, n.at FROM note n WHERE n.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) ORDER BY n.at DESC LIMIT 1)
)
