// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CHAS_MERGE_ADDED,
  CHAS_MERGE_CHANGED,
  CHAS_MERGE_DELETED,
  CHAS_MERGE_RETURNED, /* deleted by one, edited by another: it is shown again */
  CHAS_MERGE_CONFLICT, /* two people changed one field apart; both values are kept */
  CHAS_MERGE_PARKED,   /* a value that does not fit: kept, not shown */
} ChasMergeKind;

#define CHAS_MERGE_N_KINDS (CHAS_MERGE_PARKED + 1)

/* One thing that an import did, as an example. */
typedef struct
{
  ChasMergeKind kind;
  char *entity;
  char *id;
  char *title; /* (nullable): what a person calls the record */
  char *field; /* (nullable): of a conflict or a parked value */
} ChasMergeLine;

typedef struct
{
  char *entity;
  gint64 counts[CHAS_MERGE_N_KINDS];
  gint64 of_file[CHAS_MERGE_N_KINDS]; /* of these, what the file itself has; no conflicts */
} ChasMergeCount;

#define CHAS_MERGE_LINES_MAX 200

/* What an import did, or would do. */
typedef struct
{
  gint64 n_records; /* in the file */
  gint64 n_added;
  gint64 n_changed;
  gint64 n_deleted;
  gint64 n_returned;
  gint64 n_conflicts; /* fields */
  gint64 n_parked;    /* values */
  gint64 n_missing;   /* records that others point at as their parent and that nobody sent yet */
  gint64 n_kept;      /* of those that returned: somebody had deleted them for ever */
  gint64 n_trashed;   /* leads that lie in the trash here, and stay there */

  /* The records of the file, each in one place: these, n_trashed, and what is left of n_records,
   * which was here already. The numbers above count what follows for other records, too. */
  gint64 of_file[CHAS_MERGE_N_KINDS]; /* what becomes of so many; no conflicts */
  gint64 n_disputed;                  /* nothing but a conflict or a parked value came */
  gint64 n_silent;                    /* only the history grows, and nobody sees a difference */
  gint64 n_kept_of_file;              /* of those that returned, as n_kept */

  GStrv lost;         /* (nullable): SHA-256 of files that lay with what is deleted for ever now */
  gboolean seen;      /* this very file was imported before */
  gboolean partial;   /* its writer knew more than it holds: ask for a full export */
  gint64 clock_ahead; /* seconds that the newest stamp lies ahead of now; 0: at most a day */
  gint64 batch;       /* for chas_batch_undo (), 0 when nothing changed */
  GPtrArray *counts;  /* of ChasMergeCount, one for each entity met */
  GPtrArray *lines;   /* of ChasMergeLine, at most CHAS_MERGE_LINES_MAX and all groups */
} ChasMergeReport;

#define CHAS_TYPE_MERGE_REPORT (chas_merge_report_get_type ())
GType chas_merge_report_get_type (void);
ChasMergeReport *chas_merge_report_new (void);
ChasMergeReport *chas_merge_report_copy (const ChasMergeReport *self);
void chas_merge_report_free (ChasMergeReport *self);
void chas_merge_report_count (ChasMergeReport *self, const char *entity, ChasMergeKind kind);
void
chas_merge_report_count_of_file (ChasMergeReport *self, const char *entity, ChasMergeKind kind);
gboolean chas_merge_report_has_room (const ChasMergeReport *self, const char *entity);
void chas_merge_report_add_line (ChasMergeReport *self,
                                 ChasMergeKind kind,
                                 const char *entity,
                                 const char *id,
                                 const char *title,
                                 const char *field);
gboolean chas_merge_report_is_empty (const ChasMergeReport *self);
gint64 chas_merge_report_count_same (const ChasMergeReport *self);
gint64 chas_merge_report_count_beside (const ChasMergeReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMergeReport, chas_merge_report_free)

G_END_DECLS
