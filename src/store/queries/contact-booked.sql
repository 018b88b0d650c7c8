-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What contact ?1 put into the calendar while it was written, by ids until ?2, and nobody has changed since. What is the
-- same in it as in contact-planned.sql is told there. Who answered whether they come went on with it as well, and so did
-- who told of the meeting itself, or of what came from it.
SELECT e.id
FROM contact k CROSS JOIN lead l ON l.id = k.lead_id CROSS JOIN event e ON e.company_id = l.company_id
WHERE k.id = ?1 AND e.id > ?1 AND e.id < ?2 AND e.status = 'planned' AND e.group_id = l.group_id
  AND NOT EXISTS (SELECT 1 FROM contact o WHERE o.lead_id = k.lead_id AND o.id > ?1 AND o.id < e.id)
  AND NOT EXISTS (SELECT 1 FROM event_answer a WHERE a.event_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM event_education d WHERE d.event_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM lead o JOIN contact m ON m.lead_id = o.id WHERE o.company_id = l.company_id AND m.event_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM lead o WHERE o.group_id = l.group_id AND o.source_event_id = e.id)
  AND NOT EXISTS (
    SELECT 1 FROM version v
    WHERE v.entity = 'event' AND v.id = e.id AND v.field NOT GLOB '_*'
    GROUP BY v.field
    HAVING count(DISTINCT v.val) > 1
      OR max(v.val) <> 'null' AND min(v.hlc) > ifnull(e.born_hlc, (SELECT min(w.hlc) FROM version w WHERE w.entity = 'event' AND w.id = e.id)))
ORDER BY e.start, e.id
