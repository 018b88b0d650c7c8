// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What an import did, in words. */

#include "config.h"

#include "chas-import-report.h"

#include <glib/gi18n.h>

#include "chas-fields.h"
#include "chas-number.h"
#include "chas-setting-words.h"

#define SUMMARY_MAX 12

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
    case CHAS_ROW_AGAIN:
      return C_ ("row", "Repeated");
    case CHAS_ROW_RESTORE:
      return C_ ("row", "Back from the trash");
    case CHAS_ROW_TRASHED:
      return C_ ("row", "In the trash");
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
  if (n > 0)
    g_strv_builder_take (parts, chas_number_dup_words (format, n));
}

static void
add_table_counts (GStrvBuilder *parts, const ChasImportReport *self)
{
  const guint64 *n = self->n_decided;

  add_count (parts, n[CHAS_ROW_CREATE], ngettext ("%lu new", "%lu new", n[CHAS_ROW_CREATE]));
  add_count (parts, n[CHAS_ROW_UPDATE],
             ngettext ("%lu updated", "%lu updated", n[CHAS_ROW_UPDATE]));
  add_count (parts, n[CHAS_ROW_RESTORE],
             ngettext ("%lu brought back", "%lu brought back", n[CHAS_ROW_RESTORE]));
  add_count (parts, n[CHAS_ROW_SKIP],
             ngettext ("%lu known already", "%lu known already", n[CHAS_ROW_SKIP]));
  add_count (parts, n[CHAS_ROW_AGAIN],
             ngettext ("%lu repeated row", "%lu repeated rows", n[CHAS_ROW_AGAIN]));
  add_count (parts, n[CHAS_ROW_TRASHED],
             ngettext ("%lu left in the trash", "%lu left in the trash", n[CHAS_ROW_TRASHED]));
  add_count (parts, n[CHAS_ROW_DUPLICATE],
             ngettext ("%lu possible duplicate left out", "%lu possible duplicates left out",
                       n[CHAS_ROW_DUPLICATE]));
  add_count (parts, self->n_left, ngettext ("%lu not chosen", "%lu not chosen", self->n_left));
  add_count (parts, n[CHAS_ROW_BAD],
             ngettext ("%lu bad row left out", "%lu bad rows left out", n[CHAS_ROW_BAD]));
}

static void
add_kinds (GStrvBuilder *parts, gint64 added, gint64 changed, gint64 deleted, gint64 returned)
{
  add_count (parts, added, ngettext ("%lu new", "%lu new", added));
  add_count (parts, changed, ngettext ("%lu changed", "%lu changed", changed));
  add_count (parts, deleted, ngettext ("%lu deleted", "%lu deleted", deleted));
  add_count (parts, returned, ngettext ("%lu brought back", "%lu brought back", returned));
}

static void
add_kept (GStrvBuilder *parts, gint64 n)
{
  add_count (parts, n,
             ngettext ("%lu of them deleted for ever by somebody",
                       "%lu of them deleted for ever by somebody", n));
}

static void
add_questions (GStrvBuilder *parts, const ChasMergeReport *merge)
{
  add_count (parts, merge->n_conflicts,
             ngettext ("%lu conflict", "%lu conflicts", merge->n_conflicts));
  add_count (parts, merge->n_parked,
             ngettext ("%lu value that does not fit", "%lu values that do not fit",
                       merge->n_parked));
}

static void
add_merge_counts (GStrvBuilder *parts, const ChasMergeReport *merge)
{
  add_kinds (parts, merge->n_added, merge->n_changed, merge->n_deleted, merge->n_returned);
  add_kept (parts, merge->n_kept);
  add_questions (parts, merge);
  add_count (parts, merge->n_silent,
             ngettext ("%lu only in the history", "%lu only in the history", merge->n_silent));
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

/* Every record of the file in one place. */
static char *
dup_merge_sum (const ChasMergeReport *merge)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const gint64 *n = merge->of_file;
  gint64 n_same = chas_merge_report_count_same (merge);
  g_auto (GStrv) words = NULL;

  if (n_same > 0 && n_same == merge->n_records)
    return g_strdup (_ ("nothing new"));
  add_kinds (parts, n[CHAS_MERGE_ADDED], n[CHAS_MERGE_CHANGED], n[CHAS_MERGE_DELETED],
             n[CHAS_MERGE_RETURNED]);
  add_kept (parts, merge->n_kept_of_file);
  add_count (parts, n[CHAS_MERGE_PARKED],
             ngettext ("%lu set aside", "%lu set aside", n[CHAS_MERGE_PARKED]));
  add_count (parts, merge->n_disputed,
             ngettext ("%lu disputed", "%lu disputed", merge->n_disputed));
  add_count (parts, merge->n_silent,
             ngettext ("%lu only in the history", "%lu only in the history", merge->n_silent));
  add_count (parts, merge->n_trashed,
             ngettext ("%lu lead stays in the trash", "%lu leads stay in the trash",
                       merge->n_trashed));
  add_count (parts, n_same, ngettext ("%lu unchanged", "%lu unchanged", n_same));
  words = g_strv_builder_end (parts);
  return g_strjoinv (", ", words);
}

/* "4 rows – 3 new, 1 bad row left out": the parts add up to the whole. */
static char *
dup_sum (const ChasImportReport *self)
{
  guint64 n = self->merge ? (guint64) self->merge->n_records : self->n_rows;
  g_autofree char *all =
    chas_number_dup_words (self->merge ? ngettext ("%lu record", "%lu records", n)
                                       : ngettext ("%lu row", "%lu rows", n),
                           n);
  g_autofree char *parts =
    self->merge ? dup_merge_sum (self->merge) : chas_import_report_dup_summary (self);

  if (n == 0)
    return g_steal_pointer (&all);
  /* Translators: how many rows a file has, and what becomes of them */
  return g_strdup_printf (_ ("%s – %s"), all, parts);
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
  g_autofree char *setting =
    g_str_equal (line->entity, "setting") ? chas_setting_words_dup (line->id) : NULL;

  /* An id says nothing to anybody. */
  g_string_append_printf (plain, "  %s: %s%s%s\n", g_dpgettext2 (NULL, "merge", kinds[line->kind]),
                          setting ? setting : entity, line->title ? " " : "",
                          line->title ? line->title : "");
}

/* What does not count records of the file. */
static void
add_merge_questions (GString *plain, const ChasMergeReport *merge)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  gint64 n_beside = chas_merge_report_count_beside (merge);

  add_questions (parts, merge);
  add_count (parts, n_beside,
             ngettext ("%lu record beside those of the file",
                       "%lu records beside those of the file", n_beside));
  words = g_strv_builder_end (parts);
  for (guint i = 0; words[i]; i++)
    g_string_append_printf (plain, "  %s\n", words[i]);
}

static void
add_merge_lines (GString *plain, const ChasMergeReport *merge)
{
  for (guint i = 0; i < MIN (merge->lines->len, SUMMARY_MAX); i++)
    add_merge_line (plain, g_ptr_array_index (merge->lines, i));
  if (merge->lines->len > SUMMARY_MAX)
    g_string_append (plain, "  …\n");
  add_merge_questions (plain, merge);
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
  g_autofree char *sum = dup_sum (self);
  GString *plain = g_string_new (NULL);

  if (self->preview)
    /* Translators: a file name and what an import of it would do */
    g_string_append_printf (plain, _ ("%s, preview: %s"), self->source, sum);
  else
    g_string_append_printf (plain, "%s: %s", self->source, sum);
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
