// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-file-info.h"
#include "chas-record.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_EXPORT_ALL,
  CHAS_EXPORT_SINCE,     /* what changed since the last export to a peer */
  CHAS_EXPORT_LEADS,     /* some leads with all that belongs to them */
  CHAS_EXPORT_COMPANIES, /* facts about companies, and nobody's name */
} ChasExportKind;

typedef struct
{
  ChasExportKind kind;
  const char *peer;            /* of ALL and SINCE: whose cursor to use and move; NULL: none */
  const char *const *lead_ids; /* of LEADS, NULL-terminated */
  const char *group_id;        /* of all but LEADS: only this group; NULL: all of them */
} ChasExportScope;

/* How much of what a person knows an export holds. */
typedef struct
{
  gint64 n_leads;
  gint64 n_companies;
  gint64 n_people;
  gint64 n_contacts;
  gint64 n_notes;
  gint64 n_members;
} ChasExportCounts;

/* One export: records of one snapshot of the database. */
typedef struct _ChasExport ChasExport;

ChasExport *chas_export_begin (ChasDb *db, const ChasExportScope *scope, GError **error);
const ChasFileInfo *chas_export_get_info (ChasExport *self);
gboolean chas_export_next (ChasExport *self,
                           ChasRecord **out_record,
                           const ChasBornRecord **out_born,
                           GError **error);
gboolean chas_export_finish (ChasExport *self, GError **error); /* the file is safely on disk */
void chas_export_free (ChasExport *self);
gboolean chas_export_count (ChasDb *db,
                            const ChasExportScope *scope,
                            ChasExportCounts *out_counts,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExport, chas_export_free)

G_END_DECLS
