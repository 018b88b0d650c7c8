-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of what the search noted, what ?1 matches comes first.
UPDATE temp.search_hit SET rank = 1
WHERE n IN (SELECT -rowid FROM search WHERE search MATCH ?1)
