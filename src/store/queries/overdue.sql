-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many leads of group ?1 have a next step that was due before the day ?2, by their stage.
SELECT b.stage, count(DISTINCT b.lead_id)
FROM follow_up f
CROSS JOIN board_lead b ON b.lead_id = ifnull((SELECT root FROM same_record WHERE id = f.lead_id), f.lead_id)
WHERE f.state = 'open' AND f.due_date < ?2 AND b.group_id = ?1 AND b.stage IS NOT NULL
GROUP BY b.stage
