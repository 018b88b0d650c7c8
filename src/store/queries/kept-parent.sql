-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The id in field ?2 of the row ?1, if that record of entity ?3 was deleted or restored once.
SELECT parent.id AS id
FROM (SELECT ?1 ->> ('$.' || ?2) AS id) AS parent
WHERE EXISTS (SELECT 1 FROM version WHERE entity = ?3 AND version.id = parent.id AND field = '_live')
