// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export.h"
#include "chas-merge-context.h"
#include "chas-version-tally.h"

G_BEGIN_DECLS

/* The rows of a table as they were made. */
typedef struct _ChasExportBorn ChasExportBorn;

/* What the statement still stands on. */
typedef enum
{
  CHAS_EXPORT_GAVE_NOTHING,
  CHAS_EXPORT_GAVE_ID,
  CHAS_EXPORT_GAVE_ROW,
} ChasExportGiven;

struct _ChasExport
{
  ChasDb *db;
  ChasExportKind kind;
  char *peer;
  char *group_id;   /* the only one that goes along; NULL: all that are here */
  const char *list; /* the temporary table that has all that goes along; NULL: everything does */
  gint64 cursor;    /* the epoch this export closes */
  gboolean is_open; /* the snapshot is ours to end */
  ChasFileInfo *info;
  ChasVersionTally *told; /* of the records given so far, where they are all; else NULL */
  ChasMergeContext *context;

  guint n_table;  /* place of the next entity */
  char *entity;   /* whose ids are being read */
  ChasStmt *ids;  /* ids of that entity in order */
  gboolean is_id; /* it stands on one */
  ChasStmt *versions;

  ChasExportGiven given;
  ChasExportBorn *rows; /* of that entity, in the same order; NULL where @ids has all */
};

ChasExportBorn *chas_export_born_new (ChasDb *db, const ChasEntityInfo *info, GError **error);
void chas_export_born_free (ChasExportBorn *self);
gboolean chas_export_born_next (ChasExportBorn *self, GError **error);
const char *chas_export_born_get_id (ChasExportBorn *self);
const ChasBornRecord *chas_export_born_get_record (ChasExportBorn *self);

ChasExport *chas_export_open (ChasDb *db, const ChasExportScope *scope, GError **error);
gboolean chas_export_select (ChasExport *self, const char *const *lead_ids, GError **error);

G_END_DECLS
