-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who has claimed lead ?1, and the last day on which that holds without a contact; no row once there was one.
SELECT owner_id, until FROM lead_claim WHERE lead_id = ?1
