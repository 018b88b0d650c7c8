-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Likewise of what the search noted, which was of a group.
SELECT lead_id
FROM temp.search_hit
WHERE stage = ?2 AND (order_key, lead_id) > (?3, ?4)
ORDER BY order_key, lead_id
LIMIT ?5
