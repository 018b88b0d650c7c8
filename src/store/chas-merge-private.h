// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"
#include "chas-merge-show.h"
#include "chas-merge.h"
#include "chas-version-tally.h"

G_BEGIN_DECLS

struct _ChasMerge
{
  ChasDb *db;
  ChasFileInfo *info;
  gboolean preview;
  gboolean is_open; /* the transaction is ours to end */
  ChasMergeContext *context;
  ChasMergeReport *report;
  GHashTable *trashed; /* ids of the leads of the file that lie in the trash here */
  gint64 now_ms;
  gint64 newest_hlc;       /* of the versions in the file */
  ChasVersionTally *taken; /* the same, by author */
  GHashTable *seen;        /* ChasMergeTable → id of the parent that was looked for last */

  ChasStmt *has_versions;
  ChasStmt *read_versions;
  ChasStmt *upsert;
};

gboolean chas_merge_has_versions (ChasMerge *self,
                                  const char *entity,
                                  const char *id,
                                  gboolean *out_has,
                                  GError **error);
gboolean chas_merge_upsert (ChasMerge *self,
                            const ChasRecord *record,
                            const ChasVersion *version,
                            gboolean *out_changed,
                            GError **error);
gboolean chas_merge_is_single (const ChasRecord *record, guint i);
gboolean chas_merge_add_new (ChasMerge *self,
                             ChasMergeTable *table,
                             const ChasRecord *record,
                             const ChasVersion *live,
                             gboolean is_stub,
                             GError **error);
gboolean chas_merge_add_here (ChasMerge *self,
                              ChasMergeTable *table,
                              const ChasRecord *record,
                              gboolean has_versions,
                              GError **error);
gboolean chas_merge_add_plain (ChasMerge *self, const ChasRecord *record, GError **error);
gboolean chas_merge_report_shown (ChasMergeContext *context,
                                  const ChasMergeState *state,
                                  ChasMergeShow show,
                                  ChasMergeTouched touched,
                                  gpointer data,
                                  GError **error);
gboolean chas_merge_report_record (ChasMerge *self,
                                   ChasMergeKind kind,
                                   const char *entity,
                                   const char *id,
                                   const char *field,
                                   GError **error);

G_END_DECLS
