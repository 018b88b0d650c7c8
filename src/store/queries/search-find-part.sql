-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Likewise by parts of words. What is noted already stays; it is counted as a change if there was more to note (?5), and
-- else passed over, since to look for it once more would take as long as to find it.
INSERT INTO temp.search_hit (n, rank, lead_id, stage, order_key)
SELECT b.n, ?4, b.lead_id, b.stage, b.order_key
FROM search_part s JOIN board_lead b ON b.n = -s.rowid
WHERE search_part MATCH ?1 AND b.group_id = ?2 AND b.stage IS NOT NULL
  AND (?5 OR NOT EXISTS (SELECT 1 FROM temp.search_hit h WHERE h.n = -s.rowid))
ORDER BY s.rowid
LIMIT ?3
ON CONFLICT (n) DO UPDATE SET rank = rank
