// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export.h"
#include "chas-merge-context.h"

G_BEGIN_DECLS

struct _ChasExport
{
  ChasDb *db;
  ChasExportKind kind;
  char *peer;
  gint64 cursor;    /* the epoch this export closes */
  gboolean is_open; /* the snapshot is ours to end */
  ChasFileInfo *info;
  ChasMergeContext *context;

  guint n_table; /* place of the next entity */
  char *entity;  /* whose ids are being read */
  ChasStmt *ids; /* ids of that entity in order */
  ChasStmt *versions;
};

gboolean chas_export_select (ChasExport *self, const char *const *lead_ids, GError **error);

G_END_DECLS
