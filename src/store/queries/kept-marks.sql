-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The records of which step ?1 took a deletion back: entity, id, the epoch of the step, whether it made the record stand
-- for itself, whether it brought the row back.
SELECT k.entity, k.id, k.after ->> '$._del', k.after ->> '$._live', EXISTS (
  SELECT 1 FROM undo_edit r WHERE r.step = ?1 AND r.entity = k.entity AND r.id = k.id AND r.op = 'insert')
FROM undo_edit k
WHERE k.step = ?1 AND k.op = 'update' AND k.before GLOB '{"_del":*'
