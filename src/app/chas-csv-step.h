// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-lead.h"
#include "chas-csv-match.h"
#include "chas-csv-place.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* The one step in which the rows of a table are written. */
typedef struct
{
  ChasWriter *writer;
  ChasCsvPlace *place;
  ChasCsvMatch *match;
  const char *source; /* name of the file */
  gboolean overwrite; /* a differing value of the file replaces ours */
  gboolean has_trash; /* companies lie there, or leads of the group */
  guint n_written;    /* records, so far */
} ChasCsvStep;

gboolean chas_csv_step_find (ChasCsvStep *self,
                             const char *sql,
                             const char *a,
                             const char *b,
                             char **out_id,
                             GError **error);
ChasEntity *chas_csv_step_make (ChasCsvStep *self, ChasEntity *said);
ChasEntity *chas_csv_step_make_empty (const char *entity);
gboolean chas_csv_step_insert (ChasCsvStep *self, ChasEntity *entity, GError **error);
gboolean chas_csv_step_insert_member (ChasCsvStep *self, ChasEntity *entity, GError **error);
gboolean chas_csv_step_fill (ChasCsvStep *self,
                             ChasCsvLead *row,
                             const char *id,
                             ChasEntity *said,
                             GError **error);

G_END_DECLS
