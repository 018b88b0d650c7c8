-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All educations, and for how many of the leads ?1 each is relevant: value, name, number.
SELECT e.id, e.name, (
  SELECT count(*) FROM json_each(?1) j CROSS JOIN lead_education x ON x.lead_id = j.value AND x.education_id = e.id)
FROM education e
