-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Until when ?2 claimed lead ?1, where another did so as well; nothing or NULL: it was no claim, but for good.
SELECT u.val ->> '$'
FROM version v JOIN version u ON u.entity = v.entity AND u.id = v.id AND u.field = 'claimed_until'
WHERE v.entity = 'lead' AND v.id = ?1 AND v.field = 'owner_id' AND v.dead = 0 AND v.known = 1 AND v.val = json_quote(?2)
  AND u.known = 1 AND u.dev = v.dev AND abs(u.hlc - v.hlc) < 1000 << 16
ORDER BY v.hlc DESC, u.hlc DESC LIMIT 1
