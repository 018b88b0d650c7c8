-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Notes the records of entity ?2, the table number ?1, that have versions of something new.
INSERT OR IGNORE INTO temp.merge_touched (n, id, touched)
SELECT ?1, v.id, 0
FROM temp.remake_new AS r JOIN version AS v ON v.entity = r.entity AND (r.field IS NULL OR v.field = r.field)
WHERE r.entity = ?2
