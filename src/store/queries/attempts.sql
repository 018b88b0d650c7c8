-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tries to reach lead ?1 since they last answered: how many, in how many channels, and how many of them were messages.
-- Source: domain.md, section 3
SELECT count(*), count(DISTINCT channel), count(*) FILTER (WHERE outcome = 'sent')
FROM contact k
WHERE k.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND k.outcome IN ('no_answer', 'voicemail', 'reception', 'sent')
  AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
  AND k.at > ifnull((
    SELECT max(a.at) FROM contact a
    WHERE a.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND a.outcome NOT IN ('no_answer', 'voicemail', 'reception', 'sent', 'bounced')
      AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = a.id)), '')
