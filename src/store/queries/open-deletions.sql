-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The deletions that nobody took back: entity, id, stamp, device, epoch.
SELECT entity, id, hlc, dev, seq FROM version WHERE field = '_del' AND dead = 0
