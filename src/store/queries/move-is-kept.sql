-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether step ?1 moved the lead of the stage change ?2 (JSON) and somebody has moved that on since. The plus keeps
-- SQLite from reading the whole step for each of its moves.
SELECT EXISTS (
  SELECT 1 FROM undo_edit u JOIN lead l ON l.id = u.id
  WHERE +u.step = ?1 AND u.entity = 'lead' AND u.op = 'update' AND u.id = ?2 ->> '$.lead_id'
    AND u.after ->> '$.stage' IS NOT NULL
    AND (l.stage IS NOT u.after ->> '$.stage'
      OR l.order_key IS NOT coalesce(u.after ->> '$.order_key', l.order_key))
)
