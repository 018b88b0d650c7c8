-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The next leads of stage ?2 in group ?1 after the place (?3, ?4), in the order of the board, at most ?5.
SELECT id
FROM lead
WHERE group_id = ?1 AND stage = ?2 AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = lead.id AND s.root <> s.id)
  AND ifnull(order_key, '') >= ?3 AND (ifnull(order_key, ''), id) > (?3, ?4)
ORDER BY ifnull(order_key, ''), id
LIMIT ?5
