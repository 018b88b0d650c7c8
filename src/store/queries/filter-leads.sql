-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Notes the leads of group ?1 that fit: owned by ?2, or by nobody (?3); with something due by the day ?4; relevant for one
-- of the educations ?5, tagged with one of ?6, in one of the towns ?7 (JSON arrays). What is NULL, or 0, asks for nothing.
-- A claim that lapsed before the day ?8 is none.
INSERT INTO temp.search_hit (n, rank, lead_id, stage, order_key)
SELECT b.n, 0, l.id, b.stage, b.order_key
FROM lead l JOIN board_lead b ON b.lead_id = l.id
LEFT JOIN lead h ON h.id = l.id AND NOT EXISTS (SELECT 1 FROM lead_claim c WHERE c.lead_id = l.id AND c.until < ?8)
WHERE l.group_id = ?1 AND b.stage IS NOT NULL
  AND (
    (?2 IS NULL AND NOT ?3)
    OR h.owner_id = ?2
    OR EXISTS (SELECT 1 FROM lead_owner o WHERE o.lead_id = l.id AND o.participant_id = ?2)
    OR (?3 AND h.owner_id IS NULL AND NOT EXISTS (SELECT 1 FROM lead_owner o WHERE o.lead_id = l.id))
  )
  AND (?4 IS NULL OR EXISTS (
    SELECT 1 FROM follow_up f WHERE f.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id) AND f.state = 'open' AND f.due_date <= ?4))
  AND (?5 IS NULL OR EXISTS (
    SELECT 1 FROM lead_education e
    WHERE e.lead_id = l.id AND e.education_id IN (SELECT value FROM json_each(?5))))
  AND (?6 IS NULL OR EXISTS (
    SELECT 1 FROM company_tag t WHERE t.company_id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) AND t.name IN (SELECT value FROM json_each(?6))))
  AND (?7 IS NULL OR EXISTS (
    SELECT 1 FROM company c WHERE c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) AND c.municipality IN (SELECT value FROM json_each(?7))))
