-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of the object of new values ?2, what differs from the row ?1: before and after, or NULL and NULL.
SELECT
  CASE WHEN count(*) > 0 THEN json_group_object(n.key, o.value) END AS before,
  CASE WHEN count(*) > 0 THEN json_group_object(n.key, n.value) END AS after
FROM json_each(?2) AS n JOIN json_each(?1) AS o ON o.key = n.key
WHERE o.value IS NOT n.value
