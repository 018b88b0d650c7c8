// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CHAS_REPORT_HEADING, /* text */
  CHAS_REPORT_CAPTION, /* text: a heading below a heading */
  CHAS_REPORT_TEXT,    /* text */
  CHAS_REPORT_VERDICT, /* what it comes to: text, and one cell with the reason */
  CHAS_REPORT_FACTS,   /* cells: name and value in turn */
  CHAS_REPORT_TABLE,   /* cells: row after row, the first one names the columns */
  CHAS_REPORT_LIST,    /* cells: the items */
  CHAS_REPORT_CHART,   /* text: what it shows; cells: names of bar, other bar and note */
} ChasReportKind;

/* Two bars of a chart, side by side. */
typedef struct
{
  char *name;
  guint n;
  guint n_other;
  char *note; /* below the name */
} ChasReportBars;

typedef struct
{
  ChasReportKind kind;
  char *text;
  guint n_columns;  /* of a table: the first holds words, the others numbers */
  GPtrArray *cells; /* of char */
  GPtrArray *bars;  /* of ChasReportBars */
} ChasReportBlock;

/* A text to read, piece after piece, whatever the format it is written in. Nothing of it is markup
 * of any format. */
typedef struct
{
  char *title;
  char *subtitle;
  char *end;         /* below everything */
  char *language;    /* its code */
  char *date;        /* when it was made, YYYY-MM-DD */
  GPtrArray *blocks; /* of ChasReportBlock */
} ChasReport;

ChasReport *chas_report_new (const char *title, const char *language, const char *date);
void chas_report_free (ChasReport *self);
ChasReportBlock *chas_report_add (ChasReport *self, ChasReportKind kind, const char *text);
ChasReportBlock *chas_report_add_table (ChasReport *self, guint n_columns);
void chas_report_block_add (ChasReportBlock *self, const char *cell);
void chas_report_block_add_number (ChasReportBlock *self, guint number);
void chas_report_block_take (ChasReportBlock *self, char *cell);
void
chas_report_block_take_bars (ChasReportBlock *self, char *name, guint n, guint n_other, char *note);
const char *chas_report_block_get (const ChasReportBlock *self, guint i);
guint chas_report_block_get_highest (const ChasReportBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasReport, chas_report_free)

G_END_DECLS
