// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-summary.h"

#include <glib/gi18n.h>

#include "chas-fields.h"

#define EXAMPLES_MAX 100

struct _ChasImportSummary
{
  AdwPreferencesGroup parent_instance;
  GPtrArray *rows; /* of GtkWidget: what is shown now */
};

G_DEFINE_FINAL_TYPE (ChasImportSummary, chas_import_summary, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (ChasImportSummary *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* Nothing is said about what does not happen. */
static void
add_count (ChasImportSummary *self, const char *title, const char *subtitle, gint64 count)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GtkWidget *row;
  GtkWidget *label;

  if (count == 0)
    return;
  row = adw_action_row_new ();
  label = gtk_label_new (number);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  add_row (self, row);
}

static GtkWidget *
add_expander (ChasImportSummary *self, const char *title)
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
  words = g_strdup_printf (ngettext ("and %lu more", "and %lu more", (gulong) (n_all - n_shown)),
                           (gulong) (n_all - n_shown));
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
      return C_ ("import", "Conflicts");
    case CHAS_MERGE_PARKED:
      return C_ ("import", "Set aside");
    }
  g_return_val_if_reached ("");
}

static void
add_merge_examples (ChasImportSummary *self, const ChasMergeReport *merge)
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

      add_example (expander, line->title ? line->title : entity, subtitle);
    }
  add_rest (expander, merge->lines->len, n_shown);
}

/* "Lead 120 · Contact person 135": what a person knows of all that is new, or NULL. */
static char *
dup_new_things (const ChasMergeReport *merge)
{
  static const char *const known[] = { "lead", "company", "person", "contact", "note", NULL };
  GString *things = g_string_new (NULL);

  for (guint i = 0; i < merge->counts->len; i++)
    {
      const ChasMergeCount *count = merge->counts->pdata[i];
      gint64 n = count->counts[CHAS_MERGE_ADDED];

      if (n > 0 && g_strv_contains (known, count->entity))
        g_string_append_printf (things, "%s%s %" G_GINT64_FORMAT, things->len ? " · " : "",
                                chas_entity_info_get_label (chas_entity_info_lookup (count
                                                                                       ->entity)),
                                n);
    }
  return things->len ? g_string_free_and_steal (things) : (g_string_free (things, TRUE), NULL);
}

static void
show_merge (ChasImportSummary *self, const ChasMergeReport *merge)
{
  g_autofree char *things = dup_new_things (merge);
  gint64 unchanged = merge->n_records - merge->n_added - merge->n_changed - merge->n_deleted -
                     merge->n_returned - merge->n_trashed;

  add_count (self, C_ ("import", "New"), things ? things : _ ("What you do not have yet"),
             merge->n_added);
  add_count (self, C_ ("import", "Updated"), _ ("What somebody has changed since"),
             merge->n_changed);
  add_count (self, C_ ("import", "Deleted"), _ ("Moved to the trash by somebody"),
             merge->n_deleted);
  add_count (self, C_ ("import", "Brought back"),
             _ ("Deleted by one and edited by another: it stays"),
             merge->n_returned - merge->n_kept);
  add_count (self, C_ ("import", "Kept"),
             _ ("Deleted for ever by somebody, but changed by others since: it stays. What "
                "belonged to it and nobody changed lies in the trash"),
             merge->n_kept);
  add_count (self, C_ ("import", "Conflicts"),
             _ ("Both of you wrote something different: both are kept"), merge->n_conflicts);
  add_count (self, C_ ("import", "Set aside"), _ ("Values that do not fit: kept, but not shown"),
             merge->n_parked);
  add_count (self, C_ ("import", "Leads in the trash"),
             _ ("Deleted here: they stay there until somebody restores them"), merge->n_trashed);
  add_count (self, C_ ("import", "Unchanged"), _ ("What you have already"), MAX (unchanged, 0));
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

static void
add_table_examples (ChasImportSummary *self, const ChasImportReport *report)
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
  add_rest (expander, rows->len, n_shown);
}

static void
show_table (ChasImportSummary *self, const ChasImportReport *report)
{
  add_count (self, C_ ("import", "New leads"), _ ("Each is added last in its column"),
             (gint64) report->n_decided[CHAS_ROW_CREATE]);
  add_count (self, C_ ("import", "Updated"), _ ("Leads you have, which learn something new"),
             (gint64) report->n_decided[CHAS_ROW_UPDATE]);
  add_count (self, C_ ("import", "Possible duplicates"),
             _ ("Perhaps leads you have: left out unless you say otherwise below"),
             (gint64) report->n_decided[CHAS_ROW_DUPLICATE]);
  add_count (self, C_ ("import", "Skipped"), _ ("Leads you have, with nothing new"),
             (gint64) report->n_decided[CHAS_ROW_SKIP]);
  add_count (self, C_ ("import", "Not chosen"), _ ("Rows that you leave out"),
             (gint64) report->n_left);
  add_count (self, C_ ("import", "Cannot be used"), _ ("Each is listed with its reason"),
             (gint64) report->n_decided[CHAS_ROW_BAD]);
  add_table_examples (self, report);
}

static void
chas_import_summary_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_IMPORT_SUMMARY (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_import_summary_parent_class)->finalize (object);
}

static void
chas_import_summary_class_init (ChasImportSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_import_summary_finalize;
}

static void
chas_import_summary_init (ChasImportSummary *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * chas_import_summary_show:
 * @report: (nullable): what would be done; replaces what was shown, NULL shows nothing
 */
void
chas_import_summary_show (ChasImportSummary *self, const ChasImportReport *report)
{
  g_return_if_fail (CHAS_IS_IMPORT_SUMMARY (self));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (report && report->merge)
    show_merge (self, report->merge);
  else if (report)
    show_table (self, report);
}
