// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the numbers of a preview do not say: conflicts, values that do not fit, rows and records one
 * by one. */

#include "config.h"

#include "chas-import-notes.h"

#include <glib/gi18n.h>

#include "chas-fields.h"
#include "chas-import-count.h"
#include "chas-number.h"
#include "chas-setting-words.h"

#define EXAMPLES_MAX 100

struct _ChasImportNotes
{
  AdwPreferencesGroup parent_instance;
  GPtrArray *rows; /* of GtkWidget: what is shown now */
};

G_DEFINE_FINAL_TYPE (ChasImportNotes, chas_import_notes, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (ChasImportNotes *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_count (ChasImportNotes *self, const char *title, const char *subtitle, gint64 count)
{
  if (count > 0)
    add_row (self, chas_import_count_new (title, subtitle, count));
}

static GtkWidget *
add_expander (ChasImportNotes *self, const char *title)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  add_row (self, expander);
  return expander;
}

static void
add_example (GtkWidget *expander, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

/* The records of which only some are shown. */
static void
add_rest (GtkWidget *expander, guint64 n_all, guint n_shown)
{
  g_autofree char *words = NULL;

  if (n_all <= n_shown)
    return;
  words =
    chas_number_dup_words (ngettext ("and %lu more", "and %lu more", (gulong) (n_all - n_shown)),
                           n_all - n_shown);
  add_example (expander, words, "");
}

static const char *
get_kind_word (ChasMergeKind kind)
{
  switch (kind)
    {
    case CHAS_MERGE_ADDED:
      return C_ ("import", "New");
    case CHAS_MERGE_CHANGED:
      return C_ ("import", "Updated");
    case CHAS_MERGE_DELETED:
      return C_ ("import", "Deleted");
    case CHAS_MERGE_RETURNED:
      return C_ ("import", "Brought back");
    case CHAS_MERGE_CONFLICT:
      return C_ ("import", "Conflict");
    case CHAS_MERGE_PARKED:
      return C_ ("import", "Set aside");
    }
  g_return_val_if_reached ("");
}

/* Of all there is only the first are kept. */
static guint64
count_lines (const ChasMergeReport *merge)
{
  return (guint64) (merge->n_added + merge->n_changed + merge->n_deleted + merge->n_returned +
                    merge->n_conflicts + merge->n_parked);
}

/* Nobody calls a setting by the name that the program has for it. */
static char *
dup_title (const ChasMergeLine *line)
{
  return g_str_equal (line->entity, "setting") ? chas_setting_words_dup (line->id)
                                               : g_strdup (line->title);
}

static void
add_merge_examples (ChasImportNotes *self, const ChasMergeReport *merge)
{
  GtkWidget *expander;
  guint n_shown = MIN (merge->lines->len, EXAMPLES_MAX);

  if (n_shown == 0)
    return;
  expander = add_expander (self, _ ("What Changes"));
  for (guint i = 0; i < n_shown; i++)
    {
      const ChasMergeLine *line = merge->lines->pdata[i];
      const ChasEntityInfo *info = chas_entity_info_lookup (line->entity);
      const char *entity = info ? chas_entity_info_get_label (info) : line->entity;
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", get_kind_word (line->kind), entity);
      g_autofree char *title = dup_title (line);

      add_example (expander, title ? title : entity, subtitle);
    }
  add_rest (expander, count_lines (merge), n_shown);
}

static void
show_merge (ChasImportNotes *self, const ChasMergeReport *merge)
{
  gint64 n = merge->n_conflicts;

  add_count (self, ngettext ("Conflict", "Conflicts", (gulong) n),
             _ ("Both of you wrote something different: both are kept"), n);
  n = merge->n_parked - merge->of_file[CHAS_MERGE_PARKED];
  add_count (self, ngettext ("Value set aside", "Values set aside", (gulong) n),
             _ ("Values that do not fit: kept, but not shown"), n);
  n = chas_merge_report_count_beside (merge);
  add_count (self, ngettext ("Record beside the file", "Records beside the file", (gulong) n),
             _ ("They belong to what is in it, and follow"), n);
  add_merge_examples (self, merge);
}

static gboolean
is_worth_a_look (const ChasImportRow *row)
{
  return row->reason || row->decision == CHAS_ROW_BAD || row->decision == CHAS_ROW_DUPLICATE;
}

static GPtrArray *
list_worth_a_look (const ChasImportReport *report)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < report->rows->len; i++)
    if (is_worth_a_look (report->rows->pdata[i]))
      g_ptr_array_add (rows, report->rows->pdata[i]);
  return rows;
}

/* However long the list is, it does not have all of a very long file. */
static guint64
count_worth_a_look (const ChasImportReport *report)
{
  return report->n_decided[CHAS_ROW_BAD] + report->n_decided[CHAS_ROW_DUPLICATE] +
         report->n_decided[CHAS_ROW_TRASHED] + report->n_remarks;
}

static void
add_table_examples (ChasImportNotes *self, const ChasImportReport *report)
{
  g_autoptr (GPtrArray) rows = list_worth_a_look (report);
  guint n_shown = MIN (rows->len, EXAMPLES_MAX);
  GtkWidget *expander;

  if (n_shown == 0)
    return;
  expander = add_expander (self, _ ("Rows Worth a Look"));
  for (guint i = 0; i < n_shown; i++)
    {
      const ChasImportRow *row = rows->pdata[i];
      /* Translators: a line of a file and what becomes of it */
      g_autofree char *place = g_strdup_printf (_ ("Line %lu · %s"), (gulong) row->line,
                                                chas_row_decision_get_label (row->decision));
      g_autofree char *subtitle =
        row->reason ? g_strdup_printf ("%s\n%s", place, row->reason) : g_strdup (place);

      add_example (expander, row->title ? row->title : _ ("No company"), subtitle);
    }
  add_rest (expander, count_worth_a_look (report), n_shown);
}

static void
chas_import_notes_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_IMPORT_NOTES (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_import_notes_parent_class)->finalize (object);
}

static void
chas_import_notes_class_init (ChasImportNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_import_notes_finalize;
}

static void
chas_import_notes_init (ChasImportNotes *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * chas_import_notes_show:
 * @report: (nullable): what would be done; replaces what was shown, NULL shows nothing
 */
void
chas_import_notes_show (ChasImportNotes *self, const ChasImportReport *report)
{
  g_return_if_fail (CHAS_IS_IMPORT_NOTES (self));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (report && report->merge)
    show_merge (self, report->merge);
  else if (report)
    add_table_examples (self, report);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
