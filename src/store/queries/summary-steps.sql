-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How the leads of group ?1 moved, without what was corrected: lead, when, where to.
SELECT s.lead_id, s.at, s.to_stage
FROM lead l JOIN stage_change s ON s.lead_id = l.id
WHERE l.group_id = ?1 AND NOT EXISTS (SELECT 1 FROM same_record o WHERE o.id = l.id AND o.root <> o.id) AND l.stage IS NOT NULL
  AND s.from_stage IS NOT s.to_stage -- a move that was put right to none
  AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
ORDER BY s.lead_id, s.at, s.id
