-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether import ?1 brought what a person is asked about field ?4 of record ?3 of entity ?2. A deletion (_del) may have been
-- said again since by who took back that the record is kept; that it came with the import shows in what it closed.
SELECT EXISTS (
    SELECT 1 FROM version v
    WHERE v.entity = ?2 AND v.id = ?3 AND v.field = ?4 AND v.dead = 0 AND (v.seq = b.seq OR (?4 = '_del' AND v.seq > b.seq)))
  AND (
    EXISTS (SELECT 1 FROM version v WHERE v.entity = ?2 AND v.id = ?3 AND v.seq = b.seq)
    OR EXISTS (SELECT 1 FROM import_version j WHERE j.batch = ?1 AND j.entity = ?2 AND j.id = ?3))
FROM import_batch b
WHERE b.id = ?1
