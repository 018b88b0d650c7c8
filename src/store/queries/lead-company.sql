-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The company of lead ?1, or the one that it was merged into.
SELECT ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
FROM lead l
WHERE l.id = ?1
