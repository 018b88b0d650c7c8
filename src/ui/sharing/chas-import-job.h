// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-mapping.h"
#include "chas-import.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* How a table begins: enough to say which column means what. */
typedef struct
{
  guint n_columns;
  GStrv header;        /* NULL without one */
  GPtrArray *sample;   /* of GStrv, the first rows */
  char *mapping;       /* as its headers say; see chas_csv_mapping_to_text () */
  gboolean remembered; /* that is what somebody said of such a table before */
} ChasTableStart;

/* One run over a file: a preview or the import itself. The caller fills in what it knows and reads
 * the results when the future of chas_import_job_run () is done; progress and cancelling are safe
 * at any time. */
#define CHAS_TYPE_IMPORT_JOB (chas_import_job_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportJob, chas_import_job, CHAS, IMPORT_JOB, GObject)

ChasImportJob *chas_import_job_new (GFile *file, gboolean preview);
void chas_import_job_set_group (ChasImportJob *self, const char *group_id);
void chas_import_job_set_mapping (ChasImportJob *self, const char *mapping);
void
chas_import_job_set_choices (ChasImportJob *self, gboolean overwrite, gboolean keep_duplicates);
void chas_import_job_set_rows (ChasImportJob *self, GHashTable *choices);
DexFuture *chas_import_job_run (ChasImportJob *self, ChasStore *store); /* → TRUE */
void chas_import_job_cancel (ChasImportJob *self);
gboolean chas_import_job_is_cancelled (ChasImportJob *self);
double chas_import_job_get_progress (ChasImportJob *self);
const ChasImportReport *chas_import_job_get_report (ChasImportJob *self);
const ChasTableStart *chas_import_job_get_table (ChasImportJob *self);

G_END_DECLS
