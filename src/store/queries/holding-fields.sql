-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of the values ?2 that a step left in the row ?1: each field, and whether it holds them still.
SELECT n.key AS field, o.value IS n.value AS holds
FROM json_each(?2) AS n LEFT JOIN json_each(?1) AS o ON o.key = n.key
