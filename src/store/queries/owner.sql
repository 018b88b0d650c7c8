-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who owns lead ?1 on the day ?2; NULL where a claim has lapsed.
SELECT iif(EXISTS (SELECT 1 FROM lead_claim c WHERE c.lead_id = l.id AND c.until < ?2), NULL, l.owner_id)
FROM lead l WHERE l.id = ?1
