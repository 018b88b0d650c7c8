-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What group ?1 reached from instant ?2 to before ?3, newest first: kind as a ChasSummaryWinKind, when, company, person and what it is called, words.
SELECT iif(k.outcome = 'offer', 0, 2) AS kind, k.at AS at, c.name, p.id,
  nullif(trim(p.given_name || ' ' || ifnull(p.family_name, '')), '') AS person, k.text
FROM lead l JOIN contact k ON k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)
  JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
  LEFT JOIN person p ON p.id = ifnull((SELECT root FROM same_record WHERE id = k.person_id), k.person_id)
WHERE l.group_id = ?1 AND NOT EXISTS (SELECT 1 FROM same_record o WHERE o.id = l.id AND o.root <> o.id) AND k.at >= ?2 AND k.at < ?3
  AND (k.outcome = 'offer' OR (k.outcome = 'held' AND k.channel = 'visit'))
  AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
UNION ALL
SELECT 1, s.at, c.name, NULL, NULL, NULL
FROM lead l JOIN stage_change s ON s.lead_id = l.id
  JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
WHERE l.group_id = ?1 AND NOT EXISTS (SELECT 1 FROM same_record o WHERE o.id = l.id AND o.root <> o.id) AND s.at >= ?2 AND s.at < ?3 AND s.to_stage = 'opportunity'
  AND s.from_stage IS NOT s.to_stage -- a move that was put right to none
  AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
  -- What they offered is told already, with the person.
  AND NOT EXISTS (SELECT 1 FROM contact k
    WHERE k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id) AND k.outcome = 'offer' AND date(k.at) = date(s.at))
ORDER BY at DESC, kind, 3
