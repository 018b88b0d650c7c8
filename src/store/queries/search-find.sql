-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Notes the newest leads of group ?2 that match ?1, at most ?3, with the rank ?4.
INSERT OR IGNORE INTO temp.search_hit (n, rank, lead_id, stage, order_key)
SELECT b.n, ?4, b.lead_id, b.stage, b.order_key
FROM search s JOIN board_lead b ON b.n = -s.rowid
WHERE search MATCH ?1 AND b.group_id = ?2 AND b.stage IS NOT NULL
ORDER BY s.rowid
LIMIT ?3
