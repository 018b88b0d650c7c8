// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* Both run inside a transaction of the caller. */
gboolean chas_batch_undo (ChasDb *db, gint64 batch, guint *out_n_kept, GError **error);
gboolean chas_batch_redo (ChasDb *db, gint64 batch, guint *out_n_kept, GError **error);

G_END_DECLS
