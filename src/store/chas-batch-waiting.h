// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* What an import asks a person to choose. Edits alone do not answer that: who takes the import back
 * by edits, as others may know of it, is asked still. */

GPtrArray *chas_batch_list_waiting (ChasDb *db, gint64 batch, GError **error);
gboolean
chas_batch_count_waiting (ChasDb *db, GPtrArray *waiting, guint *out_n_waiting, GError **error);

G_END_DECLS
