// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* What the versions say of one field. */
typedef struct
{
  gboolean is_explicit; /* it has rows in `version`; if not, its column is the whole truth */
  char *shown;          /* (nullable): JSON of the newest known value that fits the column */
  gboolean conflict;    /* an open version differs from the newest known one */
  gboolean parked;      /* an open value does not fit the column */
  gboolean fresh;       /* a version came or changed in the present epoch */
} ChasMergeField;

/* What the set of versions says of one record of a shared entity. */
typedef struct
{
  ChasMergeTable *table;
  char *id;
  gboolean has_row;
  ChasStamp born; /* hlc 0: the row implies nothing */
  gint64 born_seq;
  gboolean has_versions; /* any row in `version` */
  gboolean live_explicit;
  gboolean open;    /* an open version in `version` keeps it alive */
  gboolean implied; /* so does an implied one */
  gboolean deleted; /* somebody deleted it and nobody took that back */
  gboolean fresh_deleted;
  gboolean erased;
  gboolean emptied; /* somebody deleted it with the trash; it may be kept all the same */
  gboolean fresh_emptied;
  gboolean has_values;    /* a value in `version` is known */
  ChasMergeField *fields; /* by field of the table */
} ChasMergeState;

gboolean chas_merge_state_load (ChasMergeContext *context,
                                ChasMergeTable *table,
                                const char *id,
                                ChasMergeState *out_state,
                                GError **error);
void chas_merge_state_clear (ChasMergeState *self);
gboolean chas_merge_state_is_live (const ChasMergeState *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChasMergeState, chas_merge_state_clear)

G_END_DECLS
