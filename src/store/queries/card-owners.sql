-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who owns lead ?1 on the day ?2, the first owner first. Whoever claimed it and let the days go by is no owner.
SELECT p.id, concat_ws(' ', p.given_name, p.family_name) AS name
FROM (
  SELECT owner_id AS participant_id, 0 AS place FROM lead
  WHERE id = ?1 AND owner_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lead_claim c WHERE c.lead_id = ?1 AND c.until < ?2)
  UNION
  SELECT o.participant_id, 1 FROM lead_owner o
  WHERE o.lead_id = ?1
    AND o.participant_id IS NOT (SELECT owner_id FROM lead WHERE id = ?1)
) AS owners JOIN participant p ON p.id = owners.participant_id
ORDER BY owners.place, p.given_name, p.id
