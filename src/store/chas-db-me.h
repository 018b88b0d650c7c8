// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

gboolean chas_db_remember_me (ChasDb *db, GError **error);
gboolean chas_db_enter_group (ChasDb *db, const char *group_id, char **out_me, GError **error);
gboolean chas_db_stay_outside (ChasDb *db, const char *group_id, GError **error);
gboolean chas_db_find_my_place (ChasDb *db, const char *group_id, char **out_place, GError **error);

G_END_DECLS
