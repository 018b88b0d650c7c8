-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Companies that may be the one with organisation number ?1, domain ?2, phone ?3 or name key ?4, the surest first.
SELECT id, min(rank) AS rank
FROM (
  SELECT id, 1 AS rank FROM company WHERE orgnr = ?1
  UNION ALL
  SELECT id, 2 FROM company WHERE domain = ?2
  UNION ALL
  SELECT id, 3 FROM company WHERE phone_e164 = ?3
  UNION ALL
  SELECT company_id, 4 FROM company_key WHERE key = ?4
)
GROUP BY id
ORDER BY rank, id
LIMIT 20
