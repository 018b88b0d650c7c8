-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Contact ?1 with what it corrects and with what corrects it, the newest first: together they tell of one contact.
WITH RECURSIVE
  older (id, n) AS (
    SELECT ?1, 0
    UNION ALL SELECT p.id, n - 1 FROM older CROSS JOIN contact k ON k.id = older.id CROSS JOIN contact p ON p.id = k.correction_of
    WHERE n > -100),
  all_of (id, n) AS (
    SELECT id, n FROM (SELECT id, n FROM older ORDER BY n LIMIT 1)
    UNION ALL SELECT x.id, n + 1 FROM all_of CROSS JOIN contact x ON x.correction_of = all_of.id WHERE n < 100)
SELECT id FROM all_of GROUP BY id ORDER BY max(n) DESC, id DESC
