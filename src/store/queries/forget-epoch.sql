-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Back to before epoch ?1, if nothing has come since.
UPDATE sync_meta SET seq = ?1 - 1 WHERE NOT EXISTS (SELECT 1 FROM versions WHERE seq >= ?1)
