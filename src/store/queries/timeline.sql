-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What happened to lead ?1 and to leads merged into it, newest first: ?5 entries of the kinds in the bits of ?4 that come
-- after the instant ?2 and id ?3. Kinds are those of ChasTimelineKind. What was corrected is left out: its correction
-- stands for it. So is a visit in the calendar that a contact tells of. CROSS JOIN keeps SQLite to the order written.
WITH
  here AS MATERIALIZED (SELECT l.id, l.group_id, l.company_id FROM lead l WHERE l.id = ?1),
  merged AS MATERIALIZED (
    SELECT l.id, l.company_id FROM as_one a CROSS JOIN lead l ON l.id = a.id WHERE a.one = ?1 AND a.id <> ?1),
  firms AS MATERIALIZED (
    SELECT here.company_id AS id FROM here UNION SELECT a.id FROM here CROSS JOIN as_one a ON a.one = here.company_id),
  those AS MATERIALIZED (SELECT ?1 AS id UNION ALL SELECT merged.id FROM merged),
  steps AS (
    SELECT u.*, coalesce(u.born_hlc, (SELECT min(v.hlc) FROM version v WHERE v.entity = 'follow_up' AND v.id = u.id)) AS hlc,
      coalesce(u.born_dev, (SELECT v.dev FROM version v WHERE v.entity = 'follow_up' AND v.id = u.id ORDER BY v.hlc LIMIT 1))
        AS opened_dev,
      coalesce((SELECT v.dev FROM version v WHERE v.entity = 'follow_up' AND v.id = u.id AND v.field = 'state' AND v.dead = 0
                ORDER BY v.hlc DESC LIMIT 1), u.born_dev) AS closed_dev,
      (SELECT concat_ws(' ', r.given_name, r.family_name) FROM person r
       WHERE r.id = ifnull((SELECT root FROM same_record WHERE id = u.person_id), u.person_id)) AS person
    FROM those CROSS JOIN follow_up u ON u.lead_id = those.id),
  entries AS (
    SELECT 1 AS kind, k.id, k.at,
      coalesce((SELECT group_concat(p.given_name, char(10) ORDER BY p.id IS NOT k.written_by, p.given_name)
                FROM contact_participant d JOIN participant p ON p.id = d.participant_id WHERE d.contact_id = k.id),
               w.given_name) AS who,
      iif(EXISTS (SELECT 1 FROM contact_participant d WHERE d.contact_id = k.id)
          AND NOT EXISTS (SELECT 1 FROM contact_participant d WHERE d.contact_id = k.id AND d.participant_id = k.written_by),
          w.given_name, NULL) AS writer,
      (SELECT concat_ws(' ', r.given_name, r.family_name) FROM person r
       WHERE r.id = ifnull((SELECT root FROM same_record WHERE id = k.person_id), k.person_id)) AS person,
      NULL AS title, k.text, k.channel AS a, k.direction AS b, k.outcome AS c, k.minutes AS n, NULL AS due,
      k.correction_of IS NOT NULL AS corrected
    FROM those CROSS JOIN contact k ON k.lead_id = those.id LEFT JOIN participant w ON w.id = k.written_by
    WHERE ?4 & 1 AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id)
    UNION ALL
    SELECT 2, s.id, s.at, w.given_name, NULL, NULL, NULL, NULL, s.from_stage, s.to_stage, s.cause, NULL, NULL,
      s.correction_of IS NOT NULL
    FROM those CROSS JOIN stage_change s ON s.lead_id = those.id LEFT JOIN participant w ON w.id = s.by
    WHERE ?4 & 2 AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
    UNION ALL
    SELECT 3, n.id, n.at, w.given_name, NULL, NULL, NULL, n.text, NULL, NULL, NULL, NULL, NULL, 0
    FROM those CROSS JOIN note n ON n.lead_id = those.id LEFT JOIN participant w ON w.id = n.by
    WHERE ?4 & 4
    UNION ALL
    SELECT 3, n.id, n.at, w.given_name, NULL, NULL, NULL, n.text, NULL, NULL, NULL, NULL, NULL, 0
    FROM firms CROSS JOIN note n ON n.company_id = firms.id LEFT JOIN participant w ON w.id = n.by
    WHERE ?4 & 4
    UNION ALL
    SELECT 4, u.id, strftime('%Y-%m-%dT%H:%M:%SZ', (u.hlc >> 16) / 1000, 'unixepoch'), w.given_name, NULL, u.person, NULL,
      u.text, u.kind, NULL, u.state, NULL, u.due_date, 0
    FROM steps u LEFT JOIN participant w ON w.id = coalesce(
        (SELECT d.participant_id FROM device d WHERE d.id = u.opened_dev),
        (SELECT o.value FROM sync_meta JOIN local_setting o ON o.name = 'me' WHERE sync_meta.dev = u.opened_dev))
    WHERE ?4 & 8 AND u.hlc IS NOT NULL
    UNION ALL
    SELECT 5, u.id || ' closed', u.closed_at, w.given_name, NULL, u.person, NULL, u.text, u.kind, NULL, u.state, NULL,
      u.due_date, 0
    FROM steps u LEFT JOIN participant w ON w.id = coalesce(
        (SELECT d.participant_id FROM device d WHERE d.id = u.closed_dev),
        (SELECT o.value FROM sync_meta JOIN local_setting o ON o.name = 'me' WHERE sync_meta.dev = u.closed_dev))
    WHERE ?4 & 8 AND u.closed_at IS NOT NULL
    UNION ALL
    SELECT 6, e.id, e.start, NULL, NULL, NULL, e.title, e.place, e.kind, e.status, NULL, NULL, NULL, 0
    FROM here CROSS JOIN firms CROSS JOIN event e ON e.company_id = firms.id
    WHERE ?4 & 16 AND ifnull(e.group_id, here.group_id) IS here.group_id
      AND NOT EXISTS (SELECT 1 FROM those CROSS JOIN contact k ON k.lead_id = those.id WHERE k.event_id = e.id)
    UNION ALL
    SELECT 7, merged.id, strftime('%Y-%m-%dT%H:%M:%SZ', (v.hlc >> 16) / 1000, 'unixepoch'), w.given_name, NULL, NULL,
      (SELECT c.name FROM company c WHERE c.id = merged.company_id), NULL, NULL, NULL, NULL, NULL, NULL, 0
    FROM merged CROSS JOIN version v ON v.entity = 'lead' AND v.id = merged.id AND v.field = 'merged_into' AND v.dead = 0
      LEFT JOIN participant w ON w.id = coalesce(
        (SELECT d.participant_id FROM device d WHERE d.id = v.dev),
        (SELECT o.value FROM sync_meta JOIN local_setting o ON o.name = 'me' WHERE sync_meta.dev = v.dev))
    WHERE ?4 & 32
  )
SELECT kind, id, at, who, writer, person, title, text, a, b, c, n, due, corrected
FROM entries
WHERE (at, id) < (?2, ?3)
ORDER BY at DESC, id DESC
LIMIT ?5
