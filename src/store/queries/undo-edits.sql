-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The edits of step ?1 in the order in which they are taken back. That a record was kept, or in conflict, is no edit of
-- its row: see chas-kept-marks.h.
SELECT entity, id, op, before, after, step
FROM undo_edit
WHERE step = ?1 AND (before IS NULL OR before NOT GLOB '{"_*')
ORDER BY n DESC
