-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Those of the leads ?1 (a JSON array of ids) that are not in stage ?2, in their order.
SELECT a.value
FROM json_each(?1) a CROSS JOIN lead l ON l.id = a.value
WHERE l.stage IS NOT ?2
ORDER BY a.key
