-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether the row ?1 holds every value of ?2, as one number.
SELECT NOT EXISTS (
  SELECT 1
  FROM json_each(?2) AS n LEFT JOIN json_each(?1) AS o ON o.key = n.key
  WHERE o.value IS NOT n.value
)
