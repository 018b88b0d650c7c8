// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export-file.h"

G_BEGIN_DECLS

/* What somebody chose to export. */
typedef struct
{
  ChasExportKind kind;
  gboolean is_table;
  ChasTableKind table;
  const char *word; /* (nullable): English msgid, context "file name": after the group's name */
} ChasExportChoice;

/* What would go out, in numbers. */
typedef struct
{
  const ChasExportChoice *choice;
  char *group_id;
  GStrv lead_ids; /* (nullable): of chosen leads */
  ChasExportCounts counts;
  gint64 n_rows; /* of a table */
  gint64 n_people;
} ChasExportContents;

ChasExportContents *chas_export_contents_new (const ChasExportChoice *choice,
                                              const char *group_id,
                                              const char *const *lead_ids);
void chas_export_contents_free (ChasExportContents *self);
ChasExportScope chas_export_contents_get_scope (const ChasExportContents *self);
gboolean chas_export_contents_read (ChasExportContents *self, ChasDb *db, GError **error);
char *chas_export_contents_dup_words (const ChasExportContents *self);
char *chas_export_contents_dup_details (const ChasExportContents *self);
char *chas_export_contents_dup_personal (const ChasExportContents *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExportContents, chas_export_contents_free)

G_END_DECLS
