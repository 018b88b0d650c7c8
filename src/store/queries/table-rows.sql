-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The leads of group ?1, or those among them that the filter noted (?3), each with the name of its company and what the
-- column ?2 sorts by on the day ?4. They are read as they lie in the file, not as they stand on the board: half the time
-- went to pages that were read over and over again.
SELECT l.id, ifnull(c.name, '') AS company, CASE ?2
  WHEN 'stage' THEN l.stage
  WHEN 'town' THEN c.municipality
  WHEN 'business' THEN c.business
  WHEN 'educations' THEN (SELECT group_concat(ifnull(e.short, ''), ' ' ORDER BY e.short, e.id) FROM lead_education r JOIN education e ON e.id = r.education_id WHERE r.lead_id = l.id)
  WHEN 'tags' THEN (SELECT group_concat(t.name, ' ' ORDER BY t.name, t.id) FROM company_tag t WHERE t.company_id = c.id)
  WHEN 'owner' THEN (SELECT concat_ws(' ', p.given_name, p.family_name) FROM participant p WHERE p.id = l.owner_id
    AND NOT EXISTS (SELECT 1 FROM lead_claim x WHERE x.lead_id = l.id AND x.until < ?4))
  WHEN 'step' THEN (SELECT min(f.due_date) FROM follow_up f WHERE f.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id) AND f.state = 'open')
  WHEN 'days' THEN coalesce(
    (SELECT s.at FROM stage_change s
     WHERE s.lead_id = l.id AND s.to_stage = l.stage AND s.from_stage IS NOT s.to_stage
       AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
     ORDER BY s.at DESC LIMIT 1),
    strftime('%Y-%m-%dT%H:%M:%SZ', (coalesce(l.born_hlc,
      (SELECT min(v.hlc) FROM version v WHERE v.entity = 'lead' AND v.id = l.id AND v.field = '_live')) >> 16) / 1000,
      'unixepoch'))
  END AS key
FROM lead l LEFT JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE l.rowid IN (SELECT rowid FROM lead WHERE group_id = ?1) AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = l.id AND s.root <> s.id)
  AND (NOT ?3 OR l.id IN (SELECT lead_id FROM temp.search_hit))
