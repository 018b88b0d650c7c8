-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Resting leads, and those that said no and may be asked again, whose day to wake up has come on ?1: that day, the open stage
-- in which they stood last, who closed them when, and where they stand. Source: domain.md, section 3
SELECT l.id, l.group_id, l.wake_date,
  (SELECT s.to_stage FROM stage_change s
   WHERE s.lead_id = l.id AND s.to_stage NOT IN ('resting', 'declined', 'unfit')
     AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
   ORDER BY s.at DESC, s.id DESC LIMIT 1) AS former,
  r.by, r.at, l.stage
FROM career_group AS grouped
CROSS JOIN lead l ON l.group_id = grouped.id AND l.stage IN ('resting', 'declined')
LEFT JOIN stage_change r ON r.id = (
  SELECT s.id FROM stage_change s WHERE s.lead_id = l.id AND s.to_stage = l.stage ORDER BY s.at DESC, s.id DESC LIMIT 1)
WHERE l.wake_date <= ?1 AND NOT EXISTS (SELECT 1 FROM same_record o WHERE o.id = l.id AND o.root <> o.id)
  AND (l.stage = 'resting' OR ifnull(l.close_reason, '') NOT IN ('company_gone', 'do_not_contact'))
  AND NOT EXISTS (
    SELECT 1 FROM company c
    WHERE c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) AND c.do_not_contact = 1)
ORDER BY l.wake_date, l.id
