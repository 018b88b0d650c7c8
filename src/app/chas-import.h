// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-mapping.h"
#include "chas-db.h"
#include "chas-import-report.h"
#include "chas-input-file.h"

G_BEGIN_DECLS

/* Called now and then, on the thread that works: how much of the file is done, 0 to 1. */
typedef void (*ChasProgressFunc) (double fraction, gpointer user_data);

typedef struct
{
  gboolean preview;       /* only say what it would do */
  const char *backup_dir; /* where to back up before the first import of a day; NULL: do not */
  const char *data_dir;   /* where files lie, which go with what is deleted for ever; NULL: none */
  ChasProgressFunc progress;
  gpointer progress_data;

  /* Of a table; what is NULL or 0 is found out. */
  const char *group_id;        /* whose leads they become; NULL: the only group, or the newest */
  const ChasCsvFormat *format; /* NULL: as detected */
  const char *mapping;         /* as chas_csv_mapping_to_text () wrote it; NULL: by the headers */
  gboolean overwrite;          /* a differing value of the file replaces ours */
  gboolean keep_duplicates;    /* possible duplicates become leads of their own */
  GHashTable *choices;         /* number of a row as guint64 * → ChasRowChoice; NULL: none */
  gboolean list_rows;          /* every row is told of, not only those worth a look */
} ChasImportOptions;

ChasImportReport *chas_import_file (ChasDb *db,
                                    GFile *file,
                                    const ChasImportOptions *options,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
