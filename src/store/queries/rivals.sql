-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who else has taken on the company of lead ?1 on the day ?2: since when (a date, or else ms), by which other lead, in which
-- other group. Either two owners of the lead were written at a time, or the company has another open lead.
SELECT p.id, concat_ws(' ', p.given_name, p.family_name), max(rival.day), max(rival.ms), rival.lead_id, rival.group_name
FROM (
  SELECT v.val ->> '$' AS participant_id, NULL AS day, v.hlc >> 16 AS ms, NULL AS lead_id, NULL AS group_name
  FROM version v
  WHERE v.entity = 'lead' AND v.id = ?1 AND v.field = 'owner_id' AND v.dead = 0 AND v.known = 1
    AND v.val IS NOT json_quote((SELECT owner_id FROM lead WHERE id = ?1))
    -- Not where it was a claim that lapsed as any other does.
    AND NOT EXISTS (
      SELECT 1 FROM version u
      WHERE u.entity = 'lead' AND u.id = ?1 AND u.field = 'claimed_until' AND u.known = 1 AND u.dev = v.dev
        AND abs(u.hlc - v.hlc) < 1000 << 16 AND u.val ->> '$' < ?2
        AND NOT EXISTS (
          SELECT 1 FROM contact k
          WHERE k.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND k.at >= date(u.val ->> '$', '-7 days')))
  UNION ALL
  SELECT o.owner_id, date(o.claimed_until, '-7 days'), ifnull(
      (SELECT max(v.hlc) FROM version v
       WHERE v.entity = 'lead' AND v.id = o.id AND v.field = 'owner_id' AND v.dead = 0 AND v.known = 1), o.born_hlc) >> 16,
    o.id, iif(o.group_id IS l.group_id, NULL, g.name)
  FROM lead l
  JOIN lead o ON o.company_id IN (SELECT l.company_id UNION ALL SELECT id FROM as_one WHERE one = l.company_id)
  LEFT JOIN career_group g ON g.id = o.group_id
  WHERE l.id = ?1 AND o.id <> ?1 AND o.owner_id IS NOT NULL AND o.owner_id IS NOT l.owner_id
    AND l.stage NOT IN ('resting', 'declined', 'unfit') AND o.stage NOT IN ('resting', 'declined', 'unfit')
    AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = o.id AND s.root <> s.id)
    AND NOT EXISTS (SELECT 1 FROM lead_claim c WHERE c.lead_id = o.id AND c.until < ?2)
) AS rival JOIN participant p ON p.id = rival.participant_id
WHERE NOT EXISTS (SELECT 1 FROM lead_owner w WHERE w.lead_id = ?1 AND +w.participant_id = p.id)
GROUP BY p.id, rival.lead_id
ORDER BY rival.lead_id, p.given_name, p.id
