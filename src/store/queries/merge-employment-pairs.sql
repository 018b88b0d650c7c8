-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Where both person ?1 and person ?2 work: the employment of each and the company; of several at one company the
-- present and latest pair comes first.
SELECT a.id, b.id, ifnull((SELECT root FROM same_record WHERE id = a.company_id), a.company_id) AS firm
FROM employment a JOIN employment b
  ON ifnull((SELECT root FROM same_record WHERE id = b.company_id), b.company_id)
    = ifnull((SELECT root FROM same_record WHERE id = a.company_id), a.company_id)
WHERE a.person_id = ?1 AND b.person_id = ?2
ORDER BY firm, a.to_date IS NOT NULL, a.id DESC, b.to_date IS NOT NULL, b.id DESC
