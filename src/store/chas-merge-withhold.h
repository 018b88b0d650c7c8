// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* What an older file says of a record that is deleted for ever here. */

gboolean chas_merge_withhold_strip (ChasMergeContext *context,
                                    const ChasRecord *record,
                                    ChasRecord **out_stripped,
                                    GError **error);
gboolean chas_merge_withhold_give_back (ChasMergeContext *context,
                                        const char *entity,
                                        const char *id,
                                        gboolean *out_given,
                                        GError **error);
gboolean chas_merge_withhold_settle (ChasMergeContext *context, GError **error);

G_END_DECLS
