// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-file-info.h"
#include "chas-merge-report.h"

G_BEGIN_DECLS

/* What becomes of a row of a table. */
typedef enum
{
  CHAS_ROW_CREATE,    /* a new lead */
  CHAS_ROW_UPDATE,    /* a known one learns something */
  CHAS_ROW_SKIP,      /* a known one, nothing new */
  CHAS_ROW_AGAIN,     /* about a lead that a row above made; what it adds is taken */
  CHAS_ROW_RESTORE,   /* a known one that comes back from the trash, as somebody wanted */
  CHAS_ROW_TRASHED,   /* a known one in the trash: left there until somebody says so */
  CHAS_ROW_DUPLICATE, /* perhaps a known one: left out until somebody has looked */
  CHAS_ROW_BAD,       /* cannot be read or lacks what a lead needs */
} ChasRowDecision;

#define CHAS_ROW_N_DECISIONS (CHAS_ROW_BAD + 1)

/* What a person said of a row, whatever would become of it by itself. */
typedef enum
{
  CHAS_ROW_CHOICE_NONE,
  CHAS_ROW_CHOICE_TAKE, /* a possible duplicate, too */
  CHAS_ROW_CHOICE_LEAVE,
} ChasRowChoice;

/* One row and why. */
typedef struct
{
  guint64 number;           /* among the data, from 1 */
  guint64 line;             /* in the file, from 1 */
  ChasRowDecision decision; /* of a row that a person left: what it would have been */
  gboolean taken;           /* into the data, with all that is new in it */
  char *title;              /* (nullable): the company */
  char *reason;             /* (nullable): in the user's language; also values left out or kept */
} ChasImportRow;

#define CHAS_IMPORT_ROWS_MAX 5000
#define CHAS_IMPORT_ROWS_LISTED 100000 /* where all are listed */

/* What an import did, or (preview) would do. */
typedef struct
{
  char *source; /* as the user calls the file */
  gboolean preview;
  char *backup; /* (nullable): path of the backup made before it */
  gint64 step;  /* for chas_db_undo_step(), 0 when nothing changed */

  /* Of an exchange file, else NULL. */
  ChasFileInfo *info;
  ChasMergeReport *merge;

  /* Of a table. */
  guint64 n_rows;
  guint64 n_decided[CHAS_ROW_N_DECISIONS];
  guint64 n_left;      /* rows that a person chose to leave; they are not among the decided ones */
  gboolean remembered; /* the columns mean what somebody said they do in a table like this */
  guint64 n_remarks;   /* good rows with a reason: values left out or kept */
  GPtrArray *rows; /* of ChasImportRow: all, or the first CHAS_IMPORT_ROWS_MAX worth telling: all
                      but plain creates and skips */
  gboolean lists_all;
} ChasImportReport;

#define CHAS_TYPE_IMPORT_REPORT (chas_import_report_get_type ())
GType chas_import_report_get_type (void);
ChasImportReport *chas_import_report_new (const char *source, gboolean preview);
ChasImportReport *chas_import_report_copy (const ChasImportReport *self);
void chas_import_report_free (ChasImportReport *self);
void chas_import_report_add_row (ChasImportReport *self,
                                 guint64 number,
                                 guint64 line,
                                 ChasRowDecision decision,
                                 const char *title,
                                 const char *reason);
void chas_import_report_leave_row (ChasImportReport *self,
                                   guint64 number,
                                   guint64 line,
                                   ChasRowDecision decision,
                                   const char *title);
gboolean chas_import_report_is_empty (const ChasImportReport *self);          /* nothing new */
GPtrArray *chas_import_report_list_new_groups (const ChasImportReport *self); /* of ChasMergeLine */
char *chas_import_report_dup_summary (const ChasImportReport *self);          /* one line */
char *chas_import_report_dup_plain (const ChasImportReport *self); /* lines for a terminal */
const char *chas_row_decision_get_label (ChasRowDecision decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasImportReport, chas_import_report_free)

G_END_DECLS
