-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the deleted record ?2 of entity ?1 showed: field and value, the shown one of each field first.
SELECT field, val ->> '$' FROM version
WHERE entity = ?1 AND id = ?2 AND known = 1 AND field NOT GLOB '_*'
ORDER BY field, hlc DESC, dev DESC
