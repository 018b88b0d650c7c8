-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The key of the last lead in stage ?2 of group ?1 before the place (?3, ?4) that is not among the ids ?5.
SELECT ifnull(order_key, '') AS order_key
FROM lead
WHERE group_id = ?1 AND stage = ?2 AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = lead.id AND s.root <> s.id)
  AND ifnull(order_key, '') <= ?3 AND (ifnull(order_key, ''), id) < (?3, ?4)
  AND id NOT IN (SELECT value FROM json_each(?5))
ORDER BY ifnull(order_key, '') DESC, id DESC
LIMIT 1
