// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* Deleting for ever: what the marks mean is told in chas-merge-marks.h. */

gboolean chas_merge_purge_begin (ChasMergeContext *context, GError **error);
gboolean chas_merge_purge_mark (ChasMergeContext *context,
                                ChasMergeTable *table,
                                const char *id,
                                const char *root,
                                GError **error);
gboolean chas_merge_purge_version (ChasMergeContext *context,
                                   const ChasRecord *record,
                                   const ChasVersion *version,
                                   GError **error);
gboolean chas_merge_purge_blank (ChasMergeContext *context,
                                 ChasMergeTable *table,
                                 const char *entity,
                                 const char *id,
                                 GError **error);
gboolean chas_merge_purge_settle (ChasMergeContext *context, GError **error);
gboolean chas_merge_purge_forget (ChasMergeContext *context, GError **error);

G_END_DECLS
