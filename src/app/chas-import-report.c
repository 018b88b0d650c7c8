// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-report.h"

/* Characters kept of what is told of a row: a bad one may hold whole books. */
#define TITLE_MAX 120
#define REASON_MAX 500

G_DEFINE_BOXED_TYPE (ChasImportReport,
                     chas_import_report,
                     chas_import_report_copy,
                     chas_import_report_free)

static void
row_free (gpointer data)
{
  ChasImportRow *row = data;

  g_free (row->title);
  g_free (row->reason);
  g_free (row);
}

/**
 * chas_import_report_new:
 * @source: the file as the user calls it
 * @preview: whether nothing is to change
 *
 * Returns: (transfer full): a report of nothing yet
 */
ChasImportReport *
chas_import_report_new (const char *source, gboolean preview)
{
  ChasImportReport *self = g_new0 (ChasImportReport, 1);

  self->source = g_strdup (source);
  self->preview = preview;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

static char *
dup_start (const char *text, glong max)
{
  g_autofree char *start = NULL;

  if (!text || g_utf8_strlen (text, -1) <= max)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, max - 1);
  return g_strconcat (start, "…", NULL);
}

static ChasImportRow *
add_row (ChasImportReport *self,
         guint64 number,
         guint64 line,
         ChasRowDecision decision,
         const char *title,
         const char *reason)
{
  ChasImportRow *row = g_new0 (ChasImportRow, 1);

  row->number = number;
  row->line = line;
  row->decision = decision;
  row->title = dup_start (title, TITLE_MAX);
  row->reason = dup_start (reason, REASON_MAX);
  g_ptr_array_add (self->rows, row);
  return row;
}

static gboolean
is_full (const ChasImportReport *self)
{
  return self->rows->len >= (self->lists_all ? CHAS_IMPORT_ROWS_LISTED : CHAS_IMPORT_ROWS_MAX);
}

/**
 * chas_import_report_copy:
 * @self: a report
 *
 * Returns: (transfer full): a deep copy
 */
ChasImportReport *
chas_import_report_copy (const ChasImportReport *self)
{
  ChasImportReport *copy = chas_import_report_new (self->source, self->preview);

  copy->backup = g_strdup (self->backup);
  copy->step = self->step;
  copy->info = self->info ? chas_file_info_copy (self->info) : NULL;
  copy->merge = self->merge ? chas_merge_report_copy (self->merge) : NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ChasImportRow *row = g_ptr_array_index (self->rows, i);

      add_row (copy, row->number, row->line, row->decision, row->title, row->reason)->taken =
        row->taken;
    }
  copy->lists_all = self->lists_all;
  copy->remembered = self->remembered;
  copy->n_left = self->n_left;
  copy->n_rows = self->n_rows;
  memcpy (copy->n_decided, self->n_decided, sizeof copy->n_decided);
  copy->n_remarks = self->n_remarks;
  return copy;
}

/**
 * chas_import_report_free:
 * @self: (nullable): a report
 *
 * Frees it.
 */
void
chas_import_report_free (ChasImportReport *self)
{
  if (!self)
    return;
  g_free (self->source);
  g_free (self->backup);
  g_clear_pointer (&self->info, chas_file_info_free);
  g_clear_pointer (&self->merge, chas_merge_report_free);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * chas_import_report_add_row:
 * @self: a report of a table
 * @number: of the row among the data, from 1
 * @line: of the file, from 1
 * @decision: what became of it
 * @title: (nullable): the company
 * @reason: (nullable): why, in the user's language
 *
 * Counts a row. It is listed when there is something to tell of it and room is left.
 */
void
chas_import_report_add_row (ChasImportReport *self,
                            guint64 number,
                            guint64 line,
                            ChasRowDecision decision,
                            const char *title,
                            const char *reason)
{
  gboolean good =
    decision != CHAS_ROW_BAD && decision != CHAS_ROW_DUPLICATE && decision != CHAS_ROW_TRASHED;

  self->n_rows++;
  self->n_decided[decision]++;
  if (good && reason)
    self->n_remarks++;
  if (is_full (self) || (good && !reason && !self->lists_all))
    return;
  add_row (self, number, line, decision, title, reason)->taken =
    decision == CHAS_ROW_CREATE || decision == CHAS_ROW_UPDATE || decision == CHAS_ROW_AGAIN ||
    decision == CHAS_ROW_RESTORE;
}

/**
 * chas_import_report_leave_row:
 * @self: a report of a table
 * @number: of the row among the data, from 1
 * @line: of the file, from 1
 * @decision: what would have become of it
 * @title: (nullable): the company
 *
 * Counts a row that a person chose to leave.
 */
void
chas_import_report_leave_row (ChasImportReport *self,
                              guint64 number,
                              guint64 line,
                              ChasRowDecision decision,
                              const char *title)
{
  self->n_rows++;
  self->n_left++;
  if (self->lists_all && !is_full (self))
    add_row (self, number, line, decision, title, NULL);
}

/**
 * chas_import_report_is_empty:
 * @self: a report
 *
 * Returns: whether the file had nothing new, not even something that only the history shows
 */
gboolean
chas_import_report_is_empty (const ChasImportReport *self)
{
  if (self->merge)
    return chas_merge_report_is_empty (self->merge) && self->merge->n_silent == 0;
  return self->n_decided[CHAS_ROW_CREATE] == 0 && self->n_decided[CHAS_ROW_UPDATE] == 0 &&
         self->n_decided[CHAS_ROW_RESTORE] == 0;
}

/**
 * chas_import_report_list_new_groups:
 * @self: a report
 *
 * Returns: (transfer container) (element-type ChasMergeLine): the groups that came with the file
 */
GPtrArray *
chas_import_report_list_new_groups (const ChasImportReport *self)
{
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; self->merge && i < self->merge->lines->len; i++)
    {
      ChasMergeLine *line = g_ptr_array_index (self->merge->lines, i);

      if (line->kind == CHAS_MERGE_ADDED && line->title &&
          g_str_equal (line->entity, "career_group"))
        g_ptr_array_add (groups, line);
    }
  return groups;
}
