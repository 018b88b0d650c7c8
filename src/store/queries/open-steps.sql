-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is to be done with lead ?1.
SELECT f.id
FROM follow_up f
WHERE f.lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) AND f.state = 'open'
