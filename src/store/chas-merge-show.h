// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-state.h"

G_BEGIN_DECLS

/* Makes rows say what the set of versions says: sync design, section 5, rule 4. */

typedef enum
{
  CHAS_MERGE_SHOW_SAME,
  CHAS_MERGE_SHOW_ADDED,
  CHAS_MERGE_SHOW_CHANGED,
  CHAS_MERGE_SHOW_REMOVED,
} ChasMergeShow;

/* Why a record was touched; a later one weighs more. */
typedef enum
{
  CHAS_MERGE_TOUCHED_BESIDE, /* what came for another one concerns it */
  CHAS_MERGE_TOUCHED_KNOWN,  /* something of it came, and something was here */
  CHAS_MERGE_TOUCHED_NEW,    /* it came, and nothing of it was here */
} ChasMergeTouched;

/* What was done to a touched record; state is that of before. */
typedef gboolean (*ChasMergeShowFunc) (ChasMergeContext *context,
                                       const ChasMergeState *state,
                                       ChasMergeShow show,
                                       ChasMergeTouched touched,
                                       gpointer data,
                                       GError **error);

/* Ends an INSERT INTO version: how it joins the set. */
extern const char chas_merge_unite_sql[];

gboolean chas_merge_touch_begin (ChasMergeContext *context, GError **error);
gboolean chas_merge_touch (ChasMergeContext *context,
                           ChasMergeTable *table,
                           const char *id,
                           ChasMergeTouched touched,
                           GError **error);
gboolean chas_merge_touch_missing (ChasMergeContext *context,
                                   ChasMergeTable *table,
                                   const char *id,
                                   GError **error);
gboolean chas_merge_has_shown_child (ChasMergeContext *context,
                                     ChasMergeTable *table,
                                     const char *id,
                                     gboolean *out_has,
                                     GError **error);
gboolean chas_merge_show_touched (ChasMergeContext *context,
                                  ChasMergeShowFunc func,
                                  gpointer data,
                                  GError **error);

/* Journal of an import, kept while the context has a batch. */
gboolean chas_merge_journal_row (ChasMergeContext *context,
                                 ChasMergeTable *table,
                                 const char *id,
                                 GError **error);
gboolean chas_merge_journal_no_row (ChasMergeContext *context,
                                    ChasMergeTable *table,
                                    const char *id,
                                    GError **error);
gboolean chas_merge_journal_version (ChasMergeContext *context,
                                     const ChasRecord *record,
                                     const ChasVersion *version,
                                     GError **error);
gboolean chas_merge_write_out (ChasMergeContext *context,
                               ChasMergeTable *table,
                               const char *id,
                               const char *field,
                               gboolean has_row,
                               GError **error);
gboolean chas_merge_write_out_all (ChasMergeContext *context,
                                   ChasMergeTable *table,
                                   const char *id,
                                   GError **error);

G_END_DECLS
