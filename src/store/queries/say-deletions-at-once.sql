-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All deletions of epoch ?1, which is one undo's alone, get the moment of the last of them: they are one deletion, however
-- long it took. Nobody else has seen them yet.
UPDATE version AS v SET hlc = (latest.ms << 16) | (v.hlc & 65535)
FROM (SELECT max(hlc >> 16) AS ms FROM version WHERE seq = ?1 AND field = '_del' AND dead = 0) latest
WHERE v.seq = ?1 AND v.field = '_del' AND v.dead = 0
