-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Likewise of what the search noted.
SELECT stage, count(*) AS n
FROM temp.search_hit
GROUP BY stage
