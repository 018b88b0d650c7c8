// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-capture.h"
#include "chas-merge-context.h"

G_BEGIN_DECLS

gboolean chas_capture_adopt (ChasMergeContext *context, guint *n_adopted, GError **error);
gboolean chas_capture_adopt_backup (ChasMergeContext *context, guint *n_adopted, GError **error);
gboolean chas_capture_delete_children (ChasMergeContext *context,
                                       ChasMergeTable *table,
                                       const char *id,
                                       GError **error);

G_END_DECLS
