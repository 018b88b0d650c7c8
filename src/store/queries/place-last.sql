-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Likewise of the last lead of all.
SELECT ifnull(order_key, '') AS order_key
FROM lead
WHERE group_id = ?1 AND stage = ?2 AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = lead.id AND s.root <> s.id)
  AND id NOT IN (SELECT value FROM json_each(?3))
ORDER BY ifnull(order_key, '') DESC, id DESC
LIMIT 1
