-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What group ?1 asks for and has no answer to yet: of whom, what about, words.
SELECT q."to", q.kind, q.text
FROM support_request q
WHERE q.group_id = ?1 AND q.state = 'open'
ORDER BY q.id
