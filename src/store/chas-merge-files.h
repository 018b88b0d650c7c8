// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* Files that lay with what is deleted for ever. Their content lies beside the database: who ends
 * the transaction removes it afterwards. */

gboolean chas_merge_files_note (ChasMergeContext *context, const char *id, GError **error);
gboolean chas_merge_files_list_lost (ChasMergeContext *context, GStrv *out_lost, GError **error);

G_END_DECLS
