-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- For whom lead ?1 is relevant.
SELECT e.id AS education_id, ifnull(e.short, '') AS short, ifnull(e.colour, 0) AS colour
FROM lead_education r JOIN education e ON e.id = r.education_id
WHERE r.lead_id = ?1
ORDER BY e.short, e.id
