-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What waits for a person's choice: fields that two wrote differently without having seen each other, and records that
-- one deleted while another went on with them (field NULL): wrote in them, or below a lead, where what waits itself is not
-- counted. Only of records that are shown. Of a lead that was deleted for ever here, and that somebody made something
-- below, nothing is known until a file of his brings it: nobody can say yet whether to keep it.
SELECT entity, id, field FROM (
  SELECT c.entity, c.id, c.field FROM conflicts c
  UNION ALL
  SELECT v.entity, v.id, NULL FROM version v
  WHERE v.field = '_del' AND v.dead = 0 AND (
    EXISTS (
      SELECT 1 FROM version o
      WHERE o.entity = v.entity AND o.id = v.id AND o.dead = 0 AND o.known = 1 AND o.field NOT GLOB '_*')
    OR v.entity = 'lead' AND EXISTS (
      SELECT 1 FROM lead l WHERE l.id = v.id AND l.group_id IS NOT NULL AND l.company_id IS NOT NULL) AND EXISTS (
      SELECT 1 FROM (
        SELECT 'contact' AS entity, id FROM contact WHERE lead_id = v.id
        UNION ALL SELECT 'note', id FROM note WHERE lead_id = v.id
        UNION ALL SELECT 'follow_up', id FROM follow_up WHERE lead_id = v.id
        UNION ALL SELECT 'file_ref', id FROM file_ref WHERE lead_id = v.id
        UNION ALL SELECT 'lead_possibility', id FROM lead_possibility WHERE lead_id = v.id
        UNION ALL SELECT 'lead_education', id FROM lead_education WHERE lead_id = v.id
        UNION ALL SELECT 'lead_owner', id FROM lead_owner WHERE lead_id = v.id) below
      WHERE NOT EXISTS (
        SELECT 1 FROM version d
        WHERE d.entity = below.entity AND d.id = below.id AND d.field = '_del' AND d.dead = 0)))
)
GROUP BY entity, id, field
