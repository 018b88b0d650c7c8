// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* Deleted for ever: sync design, section 8. The mark is a version of `_purge`, so it travels with
 * the record; each replica that has it blanks the record, whatever comes in later. */

/* What the marks say of a record. */
typedef enum
{
  CHAS_MERGE_PURGE_NONE,
  CHAS_MERGE_PURGE_BLANK, /* its values are gone */
  CHAS_MERGE_PURGE_GONE,  /* so is the record: it had been deleted before */
} ChasMergePurge;

gboolean chas_merge_purge_begin (ChasMergeContext *context, GError **error);
gboolean chas_merge_purge_look (ChasMergeContext *context,
                                const char *entity,
                                const char *id,
                                ChasMergePurge *out_purge,
                                GError **error);
ChasRecord *chas_merge_purge_strip (const ChasRecord *record, ChasMergePurge purge);
gboolean chas_merge_purge_mark (ChasMergeContext *context,
                                ChasMergeTable *table,
                                const char *id,
                                GError **error);
gboolean chas_merge_purge_blank (ChasMergeContext *context,
                                 ChasMergeTable *table,
                                 const char *entity,
                                 const char *id,
                                 GError **error);
gboolean chas_merge_purge_forget (ChasMergeContext *context, GError **error);

G_END_DECLS
