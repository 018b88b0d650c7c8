-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What contact ?1 planned while it was written, by ids until ?2: the steps that are open still and that nobody has changed
-- since. What was made anew, as when something is done again, is as it was if every field has had but one value.
SELECT f.id
FROM contact k CROSS JOIN follow_up f ON f.lead_id = k.lead_id
WHERE k.id = ?1 AND f.id > ?1 AND f.id < ?2 AND f.origin = 'rule' AND f.state = 'open'
  AND NOT EXISTS (SELECT 1 FROM contact o WHERE o.lead_id = k.lead_id AND o.id > ?1 AND o.id < f.id)
  AND NOT EXISTS (
    SELECT 1 FROM version v
    WHERE v.entity = 'follow_up' AND v.id = f.id AND v.field NOT GLOB '_*'
    GROUP BY v.field
    HAVING count(DISTINCT v.val) > 1
      OR max(v.val) <> 'null' AND min(v.hlc) > ifnull(f.born_hlc, (SELECT min(w.hlc) FROM version w WHERE w.entity = 'follow_up' AND w.id = f.id)))
ORDER BY f.due_date, f.id
