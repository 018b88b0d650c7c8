-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a contact with lead ?1 on the day ?2 answers: all that was due by then, else what comes first.
SELECT id FROM follow_up
WHERE lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND state = 'open'
  AND due_date <= max(?2, (SELECT min(due_date) FROM follow_up WHERE lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND state = 'open'))
