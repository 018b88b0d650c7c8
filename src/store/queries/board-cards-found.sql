-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Likewise of what the search noted.
SELECT l.id
FROM temp.search_hit AS hit JOIN lead l ON l.id = hit.lead_id
WHERE hit.stage = ?2 AND l.group_id = ?1 AND (ifnull(l.order_key, ''), l.id) > (?3, ?4)
ORDER BY ifnull(l.order_key, ''), l.id
LIMIT ?5
