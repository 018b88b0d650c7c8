// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-lead.h"
#include "chas-csv-match.h"
#include "chas-csv-place.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* Writes the rows of a table, one after the other, inside one step. */
typedef struct
{
  ChasWriter *writer;
  ChasCsvPlace *place;
  ChasCsvMatch *match;
  const char *source; /* name of the file */
  gboolean overwrite; /* a differing value of the file replaces ours */
  guint n_written;    /* records, so far */
} ChasCsvWrite;

gboolean chas_csv_write_new (ChasCsvWrite *self, ChasCsvLead *row, GError **error);
gboolean chas_csv_write_known (ChasCsvWrite *self,
                               ChasCsvLead *row,
                               const char *company_id,
                               gboolean *out_new_lead,
                               GError **error);

G_END_DECLS
