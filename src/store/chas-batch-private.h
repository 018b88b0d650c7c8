// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-batch.h"
#include "chas-merge-context.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_BATCH_DONE,
  CHAS_BATCH_UNDONE,
  CHAS_BATCH_REVERSED, /* undone by ordinary edits */
} ChasBatchState;

typedef struct
{
  ChasMergeContext *context;
  gint64 id;
  ChasBatchState state;
  gint64 seq;     /* epoch of the import */
  gint64 undone;  /* epoch of its undo */
  gboolean exact; /* the journal has all that was there before */
} ChasBatch;

gboolean chas_batch_run (ChasBatch *self, const char *sql, gint64 number, GError **error);
gboolean
chas_batch_ask (ChasBatch *self, const char *sql, gint64 number, gboolean *out_yes, GError **error);
char *chas_batch_make_row_object (ChasMergeTable *table, const char *alias);
char *chas_batch_list_columns (ChasMergeTable *table);
char *chas_batch_list_values (ChasMergeTable *table);

gboolean chas_batch_complete_journal (ChasBatch *self, GError **error);
gboolean chas_batch_is_untouched (ChasBatch *self, gint64 since, gboolean *out_is, GError **error);
gboolean chas_batch_swap (ChasBatch *self, GError **error);
gboolean chas_batch_save_images (ChasBatch *self, GError **error);
gboolean chas_batch_keep_images (ChasBatch *self, GError **error);
gboolean chas_batch_unite (ChasBatch *self, GError **error);
gboolean chas_batch_edit (ChasBatch *self, gint64 since, guint *out_n_kept, GError **error);

G_END_DECLS
