-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The step that undo takes back.
SELECT id, name, subject, kind, batch
FROM undo_step
WHERE state = 'done'
ORDER BY id DESC
LIMIT 1
