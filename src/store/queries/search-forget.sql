-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Takes the leads noted up to ?1 that are gone out of the index.
DELETE FROM search
WHERE rowid IN (
  SELECT -dirty.n FROM search_dirty AS dirty
  WHERE dirty.n <= ?1 AND NOT EXISTS (SELECT 1 FROM board_lead b WHERE b.n = dirty.n)
)
