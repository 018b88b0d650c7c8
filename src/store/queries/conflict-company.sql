-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which company record ?2 of entity ?1 is about, or the one that stands for it; NULL if it is about none.
SELECT ifnull((SELECT root FROM same_record WHERE id = company_id), company_id)
FROM (
  SELECT CASE ?1
    WHEN 'company' THEN ?2
    WHEN 'lead' THEN (SELECT company_id FROM lead WHERE id = ?2)
    WHEN 'contact' THEN (SELECT l.company_id FROM contact x JOIN lead l ON l.id = x.lead_id WHERE x.id = ?2)
    WHEN 'follow_up' THEN (SELECT l.company_id FROM follow_up x JOIN lead l ON l.id = x.lead_id WHERE x.id = ?2)
    WHEN 'note' THEN (SELECT l.company_id FROM note x JOIN lead l ON l.id = x.lead_id WHERE x.id = ?2)
  END AS company_id)
