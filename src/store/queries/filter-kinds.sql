-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- By which kinds of things the leads of group ?1 can be filtered. CROSS JOIN: from what there may be none of, so that the
-- first hit is an answer, and so is none.
SELECT 'education' AS kind WHERE EXISTS (
  SELECT 1 FROM lead_education le CROSS JOIN education e ON e.id = le.education_id CROSS JOIN board_lead b ON b.lead_id = le.lead_id
  WHERE b.group_id = ?1 AND b.stage IS NOT NULL)
UNION ALL
SELECT 'tag' WHERE EXISTS (
  SELECT 1 FROM company_tag t
  WHERE t.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = t.company_id AND s.root <> s.id) AND EXISTS (
    SELECT 1 FROM lead_of_company o CROSS JOIN board_lead b ON b.n = o.n
    WHERE o.company_id = t.company_id AND b.group_id = ?1 AND b.stage IS NOT NULL))
UNION ALL
SELECT 'town' WHERE EXISTS (
  SELECT 1 FROM company c
  WHERE c.municipality IS NOT NULL AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = c.id AND s.root <> s.id) AND EXISTS (
    SELECT 1 FROM lead_of_company o CROSS JOIN board_lead b ON b.n = o.n
    WHERE o.company_id = c.id AND b.group_id = ?1 AND b.stage IS NOT NULL))
