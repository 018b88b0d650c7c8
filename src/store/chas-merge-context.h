// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-fields.h"
#include "chas-record.h"

G_BEGIN_DECLS

/* From so many rows of one table on it pays to put its triggers aside. */
#define CHAS_MERGE_MANY_ROWS 1000

typedef struct _ChasMergeTable ChasMergeTable;

/* A field that points at a parent. */
typedef struct
{
  guint n_field;
  ChasMergeTable *table; /* of the parent */
} ChasMergeParent;

/* One shared entity with its statements, made when first used. */
struct _ChasMergeTable
{
  const ChasEntityInfo *info;
  guint n;          /* place in the order of the field table: parents before children */
  gboolean *is_int; /* by field */
  GArray *parents;  /* of ChasMergeParent */
  GString *childless_sql;

  ChasStmt *read;    /* id → born_hlc, born_dev, born_seq, then the fields */
  ChasStmt *insert;  /* id, born_hlc, born_dev, born_seq, then the fields */
  ChasStmt *update;  /* the same */
  ChasStmt *remove;  /* id */
  ChasStmt *exists;  /* id */
  ChasStmt *child;   /* id: whether a child of it is shown */
  ChasStmt *journal; /* batch, id, epoch: remembers the row */

  gint64 n_new;     /* records inserted by this import */
  gboolean is_bare; /* its triggers are put aside */
};

#define CHAS_MERGE_BORN_HLC 0
#define CHAS_MERGE_BORN_DEV 1
#define CHAS_MERGE_BORN_SEQ 2
#define CHAS_MERGE_FIRST_FIELD 3 /* columns of read; one more in insert and update */

/* What works on rows and versions under `applying`, inside one transaction of its owner. */
typedef struct
{
  ChasDb *db;
  guint n_tables;
  ChasMergeTable *tables; /* shared entities in order */
  GHashTable *by_name;
  gint64 seq;   /* the epoch of what is written now */
  gint64 batch; /* import whose journal is kept, 0: none */
  ChasStmt *versions;
  ChasStmt *touch;
  GPtrArray *aside;     /* SQL of the triggers put aside */
  gboolean has_marks;   /* a record that was looked at is, or was, deleted for ever */
  gboolean has_purged;  /* something was blanked for ever */
  GHashTable *withheld; /* "entity id" → ChasRecord, see chas-merge-withhold.h */
  GHashTable *files;    /* SHA-256 of what lay with something blanked, see chas-merge-files.h */
} ChasMergeContext;

ChasMergeContext *chas_merge_context_new (ChasDb *db, GError **error);
void chas_merge_context_free (ChasMergeContext *self);
ChasMergeTable *chas_merge_context_lookup (ChasMergeContext *self, const char *entity);
ChasStmt *chas_merge_context_prepare (ChasMergeContext *self,
                                      ChasMergeTable *table,
                                      ChasStmt **statement,
                                      GError **error);
ChasStmt *chas_merge_context_prepare_for (ChasMergeContext *self,
                                          const char *sql,
                                          const char *entity,
                                          const char *id,
                                          GError **error);
gboolean chas_merge_context_exists (ChasMergeContext *self,
                                    ChasMergeTable *table,
                                    const char *id,
                                    gboolean *out_exists,
                                    GError **error);
gboolean chas_merge_context_set_applying (ChasDb *db, gboolean applying, GError **error);
gboolean chas_merge_context_open_epoch (ChasMergeContext *self, GError **error);

gboolean chas_merge_context_put_triggers_aside (ChasMergeContext *self,
                                                ChasMergeTable *table,
                                                GError **error);
gboolean chas_merge_context_put_triggers_back (ChasMergeContext *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMergeContext, chas_merge_context_free)

G_END_DECLS
