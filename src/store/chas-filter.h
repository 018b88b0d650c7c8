// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-lead-filter.h"

G_BEGIN_DECLS

/* Something the leads can be filtered by. */
typedef struct
{
  char *kind;  /* education, tag or town */
  char *value; /* what the filter takes */
  char *name;  /* what a person calls it */
  guint n;     /* leads */
} ChasFilterOption;

void chas_filter_option_free (ChasFilterOption *self);

gboolean chas_filter_find (ChasDb *db,
                           const char *group_id,
                           const ChasLeadFilter *filter,
                           gboolean *out_capped,
                           GError **error);
GStrv chas_filter_list_kinds (ChasDb *db, const char *group_id, GError **error);
GPtrArray *chas_filter_list_options (ChasDb *db, const char *group_id, GError **error);

G_END_DECLS
