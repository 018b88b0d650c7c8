-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All tags that companies have, and how many of the leads ?1 have each: value, name, number.
WITH chosen AS MATERIALIZED (
  SELECT ifnull((SELECT root FROM same_record WHERE id = l.company_id), l.company_id) AS company_id
  FROM json_each(?1) j CROSS JOIN lead l ON l.id = j.value)
SELECT t.name, t.name, sum(t.company_id IN (SELECT company_id FROM chosen))
FROM company_tag t
GROUP BY t.name
