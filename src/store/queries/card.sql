-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the card of lead ?1 says on the date ?2. A lead that came by file may lack what others call required.
SELECT
  l.id,
  ifnull(l.group_id, '') AS group_id,
  coalesce(c.id, l.company_id, '') AS company_id,
  ifnull(c.name, '') AS company_name,
  c.municipality,
  c.business,
  l.stage,
  ifnull(l.order_key, '') AS order_key,
  c.phone_raw IS NOT NULL OR c.email IS NOT NULL OR c.linkedin_url IS NOT NULL OR EXISTS (
    SELECT 1 FROM (SELECT c.id AS id UNION ALL SELECT id FROM as_one WHERE one = c.id) same
    CROSS JOIN employment e ON e.company_id = same.id
    JOIN person p ON p.id IN (e.person_id, (SELECT root FROM same_record WHERE id = e.person_id))
    WHERE (p.phone_raw IS NOT NULL OR p.email IS NOT NULL OR p.linkedin_url IS NOT NULL)
  ) AS has_channel,
  EXISTS (
    SELECT 1 FROM (SELECT c.id AS id UNION ALL SELECT id FROM as_one WHERE one = c.id) same
    CROSS JOIN employment e ON e.company_id = same.id) AS has_person,
  l.why IS NOT NULL AS has_why,
  coalesce(
    (SELECT s.at FROM stage_change s
     WHERE s.lead_id = l.id AND s.to_stage = l.stage AND s.from_stage IS NOT s.to_stage
       AND NOT EXISTS (SELECT 1 FROM stage_change x WHERE x.correction_of = s.id)
     ORDER BY s.at DESC LIMIT 1),
    strftime('%Y-%m-%dT%H:%M:%SZ', (coalesce(l.born_hlc,
      (SELECT min(v.hlc) FROM version v WHERE v.entity = 'lead' AND v.id = l.id AND v.field = '_live')) >> 16) / 1000,
      'unixepoch')
  ) AS stage_entered_at,
  f.due_date,
  f.kind AS due_kind,
  f.text AS due_text,
  l.no_next_step,
  l.wake_date,
  -- As long as nothing has moved it since.
  CASE WHEN (SELECT s.cause FROM stage_change s WHERE s.lead_id = l.id ORDER BY s.at DESC, s.id DESC LIMIT 1) = 'rule'
    THEN l.woken_on END AS woken_on,
  (SELECT min(u.due_date) FROM (SELECT l.id AS id UNION ALL SELECT id FROM as_one WHERE one = l.id) same
   CROSS JOIN follow_up u ON u.lead_id = same.id AND u.state = 'open' AND u.due_date >= ?2)
    AS next_due_date,
  -- The next meeting or visit with the company, else the last one.
  CASE WHEN l.stage = 'booked' THEN (
    SELECT v.start FROM event v
    WHERE v.company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id) AND ifnull(v.group_id, l.group_id) = l.group_id
      AND v.kind IN ('study_visit', 'other') AND v.status IN ('planned', 'confirmed', 'done')
    ORDER BY v.start >= ?2 DESC, iif(v.start >= ?2, v.start, NULL), v.start DESC LIMIT 1
  ) END AS booked_for,
  c.orgnr IS NOT NULL OR c.no_orgnr IS 1 AS has_orgnr,
  c.domain IS NOT NULL OR c.website IS NOT NULL AS has_domain,
  l.source_kind IS NOT NULL AS has_source,
  l.close_reason IS NOT NULL AS has_close_reason,
  l.kept_warm_by IS NOT NULL AS has_keeper
FROM lead l
LEFT JOIN company c ON c.id = ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id)
LEFT JOIN follow_up f ON f.id = (
  SELECT first.id FROM (
    SELECT u.id, min(u.due_date)
    FROM (SELECT l.id AS id UNION ALL SELECT id FROM as_one WHERE one = l.id) same
    CROSS JOIN follow_up u ON u.lead_id = same.id AND u.state = 'open') first)
WHERE l.id = ?1
