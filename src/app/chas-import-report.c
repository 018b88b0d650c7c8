// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-report.h"

#include <glib/gi18n.h>

#include "chas-fields.h"

#define SUMMARY_MAX 12

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
  gboolean good = decision != CHAS_ROW_BAD && decision != CHAS_ROW_DUPLICATE;

  self->n_rows++;
  self->n_decided[decision]++;
  if (good && reason)
    self->n_remarks++;
  if (is_full (self) || (good && !reason && !self->lists_all))
    return;
  add_row (self, number, line, decision, title, reason)->taken =
    decision == CHAS_ROW_CREATE || decision == CHAS_ROW_UPDATE;
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
 * Returns: whether the file had nothing new
 */
gboolean
chas_import_report_is_empty (const ChasImportReport *self)
{
  if (self->merge)
    return chas_merge_report_is_empty (self->merge);
  return self->n_decided[CHAS_ROW_CREATE] == 0 && self->n_decided[CHAS_ROW_UPDATE] == 0;
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

/**
 * chas_row_decision_get_label:
 * @decision: what became of a row
 *
 * Returns: the word for it, in the user's language
 */
const char *
chas_row_decision_get_label (ChasRowDecision decision)
{
  switch (decision)
    {
    case CHAS_ROW_CREATE:
      return C_ ("row", "New");
    case CHAS_ROW_UPDATE:
      return C_ ("row", "Updated");
    case CHAS_ROW_SKIP:
      return C_ ("row", "Known already");
    case CHAS_ROW_DUPLICATE:
      return C_ ("row", "Possible duplicate");
    case CHAS_ROW_BAD:
      return C_ ("row", "Left out");
    }
  g_return_val_if_reached (NULL);
}

/* Adds "3 new" and the like when there are any. */
static void
add_count (GStrvBuilder *parts, guint64 n, const char *format)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  g_autoptr (GString) part = g_string_new (format);

  g_string_replace (part, "%lu", number, 1);
  if (n > 0)
    g_strv_builder_add (parts, part->str);
}

static void
add_table_counts (GStrvBuilder *parts, const ChasImportReport *self)
{
  const guint64 *n = self->n_decided;

  add_count (parts, n[CHAS_ROW_CREATE], ngettext ("%lu new", "%lu new", n[CHAS_ROW_CREATE]));
  add_count (parts, n[CHAS_ROW_UPDATE],
             ngettext ("%lu updated", "%lu updated", n[CHAS_ROW_UPDATE]));
  add_count (parts, n[CHAS_ROW_SKIP],
             ngettext ("%lu known already", "%lu known already", n[CHAS_ROW_SKIP]));
  add_count (parts, n[CHAS_ROW_DUPLICATE],
             ngettext ("%lu possible duplicate left out", "%lu possible duplicates left out",
                       n[CHAS_ROW_DUPLICATE]));
  add_count (parts, self->n_left, ngettext ("%lu not chosen", "%lu not chosen", self->n_left));
  add_count (parts, n[CHAS_ROW_BAD],
             ngettext ("%lu bad row left out", "%lu bad rows left out", n[CHAS_ROW_BAD]));
}

static void
add_merge_counts (GStrvBuilder *parts, const ChasMergeReport *merge)
{
  add_count (parts, merge->n_added, ngettext ("%lu new", "%lu new", merge->n_added));
  add_count (parts, merge->n_changed, ngettext ("%lu changed", "%lu changed", merge->n_changed));
  add_count (parts, merge->n_deleted, ngettext ("%lu deleted", "%lu deleted", merge->n_deleted));
  add_count (parts, merge->n_returned,
             ngettext ("%lu brought back", "%lu brought back", merge->n_returned));
  add_count (parts, merge->n_kept,
             ngettext ("%lu of them deleted for ever by somebody",
                       "%lu of them deleted for ever by somebody", merge->n_kept));
  add_count (parts, merge->n_conflicts,
             ngettext ("%lu conflict", "%lu conflicts", merge->n_conflicts));
  add_count (parts, merge->n_parked,
             ngettext ("%lu value that does not fit", "%lu values that do not fit",
                       merge->n_parked));
  add_count (parts, merge->n_trashed,
             ngettext ("%lu lead stays in the trash", "%lu leads stay in the trash",
                       merge->n_trashed));
}

/**
 * chas_import_report_dup_summary:
 * @self: a report
 *
 * Returns: (transfer full): the counts in one line, in the user's language
 */
char *
chas_import_report_dup_summary (const ChasImportReport *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (chas_import_report_is_empty (self) && self->merge)
    g_strv_builder_add (builder, _ ("nothing new"));
  if (self->merge)
    add_merge_counts (builder, self->merge);
  else
    add_table_counts (builder, self);
  parts = g_strv_builder_end (builder);
  return parts[0] ? g_strjoinv (", ", parts) : g_strdup (_ ("nothing new"));
}

static void
add_merge_line (GString *plain, const ChasMergeLine *line)
{
  static const char *const kinds[] = {
    NC_ ("merge", "new"),          NC_ ("merge", "changed"),  NC_ ("merge", "deleted"),
    NC_ ("merge", "brought back"), NC_ ("merge", "conflict"), NC_ ("merge", "does not fit"),
  };
  const ChasEntityInfo *info = chas_entity_info_lookup (line->entity);
  const char *entity = info ? chas_entity_info_get_label (info) : line->entity;

  g_string_append_printf (plain, "  %s: %s %s\n", g_dpgettext2 (NULL, "merge", kinds[line->kind]),
                          entity, line->title ? line->title : line->id);
}

static void
add_merge_lines (GString *plain, const ChasMergeReport *merge)
{
  for (guint i = 0; i < MIN (merge->lines->len, SUMMARY_MAX); i++)
    add_merge_line (plain, g_ptr_array_index (merge->lines, i));
  if (merge->lines->len > SUMMARY_MAX)
    g_string_append (plain, "  …\n");
  if (merge->partial)
    g_string_append_printf (plain, "  %s\n",
                            _ ("This file is a part only: ask for a full export as well."));
  if (merge->clock_ahead > 0)
    g_string_append_printf (
      plain, "  %s\n", _ ("A clock was ahead when the file was written. Nothing is lost by that."));
}

static void
add_row_line (GString *plain, const ChasImportRow *row)
{
  /* Translators: %lu is a line of the file; what became of it follows */
  g_autofree char *place = g_strdup_printf (_ ("Line %lu"), (gulong) row->line);

  g_string_append_printf (plain, "  %s: %s", place, chas_row_decision_get_label (row->decision));
  if (row->title)
    g_string_append_printf (plain, " (%s)", row->title);
  if (row->reason)
    g_string_append_printf (plain, ": %s", row->reason);
  g_string_append_c (plain, '\n');
}

/**
 * chas_import_report_dup_plain:
 * @self: a report
 *
 * Returns: (transfer full): lines for a terminal, each ended, in the user's language
 */
char *
chas_import_report_dup_plain (const ChasImportReport *self)
{
  g_autofree char *summary = chas_import_report_dup_summary (self);
  GString *plain = g_string_new (NULL);

  if (self->preview)
    /* Translators: a file name and what an import of it would do */
    g_string_append_printf (plain, _ ("%s, preview: %s"), self->source, summary);
  else
    g_string_append_printf (plain, "%s: %s", self->source, summary);
  g_string_append_c (plain, '\n');
  if (self->remembered)
    g_string_append_printf (plain, "  %s\n", _ ("The columns mean what you said last time."));
  if (self->merge)
    add_merge_lines (plain, self->merge);
  for (guint i = 0; i < self->rows->len; i++)
    add_row_line (plain, g_ptr_array_index (self->rows, i));
  if (self->rows->len == CHAS_IMPORT_ROWS_MAX)
    g_string_append (plain, "  …\n");
  return g_string_free_and_steal (plain);
}
