-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What group ?1 reached from instant ?2 to before ?3, newest first: kind as a ChasSummaryWinKind, when, company, person and what it is called, words.
SELECT iif(k.outcome = 'offer', 0, 2) AS kind, k.at AS at, c.name, p.id,
  nullif(trim(p.given_name || ' ' || ifnull(p.family_name, '')), '') AS person, k.text
FROM lead l JOIN contact k ON k.lead_id = l.id JOIN company c ON c.id = l.company_id
  LEFT JOIN person p ON p.id = k.person_id
WHERE l.group_id = ?1 AND l.merged_into IS NULL AND k.at >= ?2 AND k.at < ?3
  AND (k.outcome = 'offer' OR (k.outcome = 'held' AND k.channel = 'visit'))
  AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
UNION ALL
SELECT 1, s.at, c.name, NULL, NULL, NULL
FROM lead l JOIN stage_change s ON s.lead_id = l.id JOIN company c ON c.id = l.company_id
WHERE l.group_id = ?1 AND l.merged_into IS NULL AND s.at >= ?2 AND s.at < ?3 AND s.to_stage = 'opportunity'
  AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
  -- What they offered is told already, with the person.
  AND NOT EXISTS (SELECT 1 FROM contact k
    WHERE k.lead_id = l.id AND k.outcome = 'offer' AND date(k.at) = date(s.at))
ORDER BY at DESC, kind, 3
