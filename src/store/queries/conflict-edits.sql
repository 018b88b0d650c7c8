-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The fields of record ?2 of entity ?1 that were written by those who had not seen that it was deleted, in the order in
-- which they were.
SELECT field FROM version
WHERE entity = ?1 AND id = ?2 AND dead = 0 AND known = 1 AND field NOT GLOB '_*'
GROUP BY field
ORDER BY max(hlc), field
