// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-test-db.h"

G_BEGIN_DECLS

GPtrArray *trash_case_list (ChasDb *db, guint n_expected);
void trash_case_restore (ChasDb *db, GPtrArray *entries);

G_END_DECLS
