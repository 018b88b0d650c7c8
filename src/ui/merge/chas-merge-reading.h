// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-merge-candidates.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* What a dialog for merging has to know first: what is to be merged, and all it may be merged with.
 */
typedef struct
{
  GtkWidget *dialog;
  char *ids[2];              /* a person and NULL; a lead and another one or NULL */
  char *company_id;          /* of a person; NULL: leads are meant */
  GPtrArray *others;         /* of ChasMergeCandidate, the nearest first */
  ChasMergeCandidate *one;   /* NULL: it is gone */
  ChasMergeCandidate *other; /* in others: which of them, if it is known already */
} ChasMergeReading;

ChasMergeReading *chas_merge_reading_new_for_person (GtkWidget *dialog,
                                                     const char *person_id,
                                                     const char *company_id);
ChasMergeReading *chas_merge_reading_new_for_leads (GtkWidget *dialog, const char *const *lead_ids);
void chas_merge_reading_free (gpointer reading);
DexFuture *chas_merge_reading_run (ChasMergeReading *self, ChasStore *store);

G_END_DECLS
