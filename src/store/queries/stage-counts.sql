-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many leads stand in each stage of group ?1.
SELECT stage, n
FROM stage_count
WHERE group_id = ?1
