// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* Fields and entities that others told us of before this program knew them: their versions were
 * kept, now they are shown. */
gboolean chas_db_remake_begin (ChasDb *self, GError **error);
gboolean chas_db_remake_note (ChasDb *self, const char *entity, const char *field, GError **error);
gboolean chas_db_remake_finish (ChasDb *self, GError **error);

G_END_DECLS
