-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who has claimed lead ?1, and the last day on which that holds without a contact; no row once there was one.
SELECT l.owner_id, l.claimed_until
FROM lead l
WHERE l.id = ?1 AND l.owner_id IS NOT NULL AND l.claimed_until IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM contact k
    WHERE k.lead_id IN (SELECT l.id UNION ALL SELECT id FROM as_one WHERE one = l.id) AND k.at >= date(l.claimed_until, '-7 days'))
