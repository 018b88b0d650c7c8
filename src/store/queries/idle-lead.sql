-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of lead ?1 on the date ?2 what says whether it is stale, without the rest of its card: the same as in card and
-- card-activity.
WITH same (id) AS NOT MATERIALIZED (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1)
SELECT
  l.stage,
  max(
    ifnull((
      SELECT max(s.at) FROM same CROSS JOIN stage_change s ON s.lead_id = same.id
      WHERE s.cause NOT IN ('merge', 'import')
        AND s.from_stage IS NOT s.to_stage -- a move that was put right to none
        AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)), ''),
    ifnull((
      SELECT max(k.at) FROM same CROSS JOIN contact k ON k.lead_id = same.id
      WHERE NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)), ''),
    ifnull((
      SELECT max(u.closed_at) FROM same CROSS JOIN follow_up u ON u.lead_id = same.id), ''),
    ifnull((
      SELECT max(n.at) FROM same CROSS JOIN note n ON n.lead_id = same.id), '')
  ) AS last_activity_at,
  (SELECT min(u.due_date) FROM same CROSS JOIN follow_up u ON u.lead_id = same.id
  WHERE u.state = 'open' AND u.due_date >= ?2)
    AS next_due_date,
  CASE WHEN l.stage = 'booked' THEN (
    SELECT v.start FROM company c JOIN event v ON v.company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id)
    WHERE c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
      AND ifnull(v.group_id, l.group_id) = l.group_id
      AND v.kind IN ('study_visit', 'other') AND v.status IN ('planned', 'confirmed', 'done')
    ORDER BY v.start >= ?2 DESC, iif(v.start >= ?2, v.start, NULL), v.start DESC LIMIT 1
  ) END AS booked_for
FROM lead l
WHERE l.id = ?1
