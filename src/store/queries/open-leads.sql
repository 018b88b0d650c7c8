-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The leads that group ?1 shows, with their stages.
SELECT id, stage
FROM lead
WHERE group_id = ?1 AND stage IS NOT NULL AND NOT EXISTS (SELECT 1 FROM same_record s WHERE s.id = lead.id AND s.root <> s.id)
