-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The leads of group ?1 that stand for themselves: id, stage, when found (NULL: its history came without), first contact,
-- where found.
-- What was merged into a lead counts as its own. Source: domain.md, section 5
SELECT l.id, l.stage,
  (SELECT min(s.at) FROM stage_change s WHERE s.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id) AND s.from_stage IS NULL) AS created_at,
  (SELECT min(k.at) FROM contact k WHERE k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)
    AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)) AS processed_at,
  l.source_kind
FROM lead l
WHERE l.group_id = ?1 AND NOT EXISTS (SELECT 1 FROM same_record o WHERE o.id = l.id AND o.root <> o.id) AND l.stage IS NOT NULL
ORDER BY l.id
