-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Likewise by parts of words. What is noted already stays, but is counted as a change.
INSERT INTO temp.search_hit (n, rank, lead_id, stage, order_key)
SELECT b.n, ?4, b.lead_id, b.stage, b.order_key
FROM search_part s JOIN board_lead b ON b.n = -s.rowid
WHERE search_part MATCH ?1 AND b.group_id = ?2 AND b.stage IS NOT NULL
ORDER BY s.rowid
LIMIT ?3
ON CONFLICT (n) DO UPDATE SET rank = rank
