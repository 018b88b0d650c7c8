// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

const char *chas_sample_get_language (void);
gboolean chas_sample_fill (ChasDb *db,
                           const char *language,
                           gboolean *out_filled,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
