-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the search noted, whatever the stage: hits in names first, then the newest; at most ?1.
SELECT lead_id
FROM temp.search_hit
WHERE stage NOT IN ('resting', 'declined', 'unfit')
ORDER BY rank, n DESC
LIMIT ?1
