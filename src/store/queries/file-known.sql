-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether any record tells of a file with this SHA-256 (?1), one in the trash or one of which only its history does.
SELECT 1 FROM file_ref WHERE sha256 = ?1
UNION ALL
SELECT 1 FROM version WHERE entity = 'file_ref' AND field = 'sha256' AND val = json_quote(?1)
