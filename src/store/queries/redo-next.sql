-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The step that redo does again.
SELECT id, name, subject, kind, batch
FROM undo_step
WHERE state = 'undone'
ORDER BY id
LIMIT 1
