-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The first lead in the place of lead ?1 or after it that is not among the ids ?2; none if ?1 has left stage ?3.
SELECT n.id
FROM lead b JOIN lead n ON n.group_id = b.group_id AND n.stage = b.stage AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = n.id AND s.root <> s.id)
WHERE b.id = ?1 AND b.stage = ?3 AND ifnull(n.order_key, '') >= ifnull(b.order_key, '')
  AND (ifnull(n.order_key, ''), n.id) >= (ifnull(b.order_key, ''), b.id)
  AND n.id NOT IN (SELECT value FROM json_each(?2))
ORDER BY ifnull(n.order_key, ''), n.id
LIMIT 1
