-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The contacts of group ?1 from instant ?2 to before ?3 by channel, most used first: channel, how many, answered.
SELECT k.channel, count(*) AS n,
  count(*) FILTER (WHERE k.outcome NOT IN ('no_answer', 'voicemail', 'reception', 'sent', 'bounced', 'missed'))
FROM lead l JOIN contact k ON k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id)
WHERE l.group_id = ?1 AND NOT EXISTS (SELECT 1 FROM same_record o WHERE o.id = l.id AND o.root <> o.id) AND k.at >= ?2 AND k.at < ?3
  AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
GROUP BY k.channel
ORDER BY n DESC, k.channel
