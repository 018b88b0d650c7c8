// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Every record or row of a file in one place: the numbers add up to the last one. */

#include "config.h"

#include "chas-import-summary.h"

#include <glib/gi18n.h>

#include "chas-import-count.h"
#include "chas-import-things.h"

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
  if (count > 0)
    add_row (self, chas_import_count_new (title, subtitle, count));
}

static void
add_total (ChasImportSummary *self, const char *title, gint64 count)
{
  GtkWidget *row = chas_import_count_new (title, NULL, count);

  gtk_widget_add_css_class (row, "total");
  add_row (self, row);
}

static void
add_things (ChasImportSummary *self,
            const char *title,
            const ChasMergeReport *merge,
            ChasMergeKind kind,
            gint64 count)
{
  g_autofree char *things = chas_import_things_dup (merge, kind);

  add_count (self, title, things, count);
}

/* Above all numbers: with a group it is another kind of file. */
static void
add_new_groups (ChasImportSummary *self, const ChasImportReport *report)
{
  g_autoptr (GPtrArray) groups = chas_import_report_list_new_groups (report);

  for (guint i = 0; i < groups->len; i++)
    {
      const ChasMergeLine *group = groups->pdata[i];
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *icon = gtk_image_new_from_icon_name ("system-users-symbolic");

      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("A group that you do not have yet"));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      add_row (self, row);
    }
}

static void
add_deletions (ChasImportSummary *self, const ChasMergeReport *merge)
{
  gint64 n = merge->of_file[CHAS_MERGE_DELETED];
  gint64 n_returned = merge->of_file[CHAS_MERGE_RETURNED] - merge->n_kept_of_file;

  add_things (self, ngettext ("Deleted record", "Deleted records", (gulong) n), merge,
              CHAS_MERGE_DELETED, n);
  add_count (self, ngettext ("Record brought back", "Records brought back", (gulong) n_returned),
             _ ("Deleted by one and edited by another: it stays"), n_returned);
  n = merge->n_kept_of_file;
  add_count (self, ngettext ("Record kept", "Records kept", (gulong) n),
             _ ("Deleted for ever by somebody, but changed by others since: it stays. What "
                "belonged to it and nobody changed lies in the trash"),
             n);
  n = merge->of_file[CHAS_MERGE_PARKED];
  add_count (self, ngettext ("Record set aside", "Records set aside", (gulong) n),
             _ ("About something deleted for ever: it is not shown"), n);
}

static void
add_known (ChasImportSummary *self, const ChasMergeReport *merge)
{
  gint64 n = merge->n_disputed;

  add_count (self, ngettext ("Disputed record", "Disputed records", (gulong) n),
             _ ("What you wrote stays, and what the file says is kept beside it"), n);
  n = merge->n_trashed;
  add_count (self, ngettext ("Lead in the trash", "Leads in the trash", (gulong) n),
             _ ("Deleted here, and left there until somebody restores it"), n);
  n = merge->n_silent;
  add_count (self, ngettext ("Only in the history", "Only in the history", (gulong) n),
             _ ("Something older, or settled and deleted elsewhere: nothing looks different"), n);
  n = chas_merge_report_count_same (merge);
  add_count (self, ngettext ("Unchanged record", "Unchanged records", (gulong) n),
             _ ("What you have already"), n);
}

static void
show_merge (ChasImportSummary *self, const ChasMergeReport *merge)
{
  gint64 n = merge->of_file[CHAS_MERGE_ADDED];

  add_things (self, ngettext ("New record", "New records", (gulong) n), merge, CHAS_MERGE_ADDED, n);
  n = merge->of_file[CHAS_MERGE_CHANGED];
  add_things (self, ngettext ("Updated record", "Updated records", (gulong) n), merge,
              CHAS_MERGE_CHANGED, n);
  add_deletions (self, merge);
  add_known (self, merge);
  n = merge->n_records;
  add_total (self, ngettext ("Record in the file", "Records in the file", (gulong) n), n);
}

static void
add_left_out (ChasImportSummary *self, const ChasImportReport *report)
{
  gint64 n = (gint64) report->n_decided[CHAS_ROW_TRASHED];

  add_count (self, ngettext ("Lead in the trash", "Leads in the trash", (gulong) n),
             _ ("Left there unless you say otherwise below"), n);
  n = (gint64) report->n_decided[CHAS_ROW_DUPLICATE];
  add_count (self, ngettext ("Possible duplicate", "Possible duplicates", (gulong) n),
             _ ("Perhaps known already: left out unless you say otherwise below"), n);
  n = (gint64) report->n_left;
  add_count (self, ngettext ("Row not chosen", "Rows not chosen", (gulong) n),
             _ ("Left out as you said"), n);
  n = (gint64) report->n_decided[CHAS_ROW_BAD];
  add_count (self, ngettext ("Row that cannot be used", "Rows that cannot be used", (gulong) n),
             _ ("Listed below with the reason"), n);
}

static void
show_table (ChasImportSummary *self, const ChasImportReport *report)
{
  gint64 n = (gint64) report->n_decided[CHAS_ROW_CREATE];

  add_count (self, ngettext ("Added lead", "Added leads", (gulong) n),
             _ ("At the end of the column"), n);
  n = (gint64) report->n_decided[CHAS_ROW_UPDATE];
  add_count (self, ngettext ("Updated lead", "Updated leads", (gulong) n),
             _ ("Known already, and something is added"), n);
  n = (gint64) report->n_decided[CHAS_ROW_RESTORE];
  add_count (self, ngettext ("Lead brought back", "Leads brought back", (gulong) n),
             _ ("Out of the trash, as it was, and what it lacks is added"), n);
  n = (gint64) report->n_decided[CHAS_ROW_AGAIN];
  add_count (self, ngettext ("Repeated row", "Repeated rows", (gulong) n),
             _ ("The same company as in a row above: what is new goes there"), n);
  n = (gint64) report->n_decided[CHAS_ROW_SKIP];
  add_count (self, ngettext ("Unchanged lead", "Unchanged leads", (gulong) n),
             _ ("Known already, with nothing new"), n);
  add_left_out (self, report);
  n = (gint64) report->n_rows;
  add_total (self, ngettext ("Row in the file", "Rows in the file", (gulong) n), n);
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
    {
      add_new_groups (self, report);
      show_merge (self, report->merge);
    }
  else if (report)
    show_table (self, report);
}
