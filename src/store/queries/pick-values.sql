-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of the object ?1, the fields in the array ?2.
SELECT json_group_object(v.key, v.value)
FROM json_each(?1) AS v
WHERE v.key IN (SELECT value FROM json_each(?2))
