-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was said of a merged lead is found at the one that stands for it: notes those of the leads noted up to ?1.
INSERT OR IGNORE INTO search_dirty (n)
SELECT shown.n
FROM search_dirty AS dirty
CROSS JOIN board_lead b ON b.n = dirty.n
CROSS JOIN same_record s ON s.id = b.lead_id
CROSS JOIN board_lead shown ON shown.lead_id = s.root
WHERE dirty.n <= ?1
