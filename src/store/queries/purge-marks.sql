-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Records with a mark of being deleted for ever that have something left to lose. The others are blank already.
SELECT DISTINCT p.entity, p.id FROM version p
WHERE p.field = '_purge' AND EXISTS (
  SELECT 1 FROM version k
  WHERE k.entity = p.entity AND k.id = p.id AND k.known = 1 AND k.field NOT IN ('_live', '_del', '_purge'))
