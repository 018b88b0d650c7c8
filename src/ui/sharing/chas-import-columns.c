// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-columns.h"

#include <glib/gi18n.h>

struct _ChasImportColumns
{
  AdwPreferencesGroup parent_instance;
  ChasCsvMapping *mapping;
  GStrv header;
  GPtrArray *rows; /* of AdwComboRow, one for each column */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasImportColumns, chas_import_columns, ADW_TYPE_PREFERENCES_GROUP)

/* The first choice means nothing, the others are the targets in their order. */
static GListModel *
list_meanings (void)
{
  GtkStringList *meanings = gtk_string_list_new (NULL);

  gtk_string_list_append (meanings, _ ("Leave out"));
  for (int target = 0; target < CHAS_CSV_N_TARGETS; target++)
    gtk_string_list_append (meanings, chas_csv_target_get_label (target));
  return G_LIST_MODEL (meanings);
}

static void
on_selected_cb (AdwComboRow *row, GParamSpec *pspec, ChasImportColumns *self)
{
  guint column;

  if (!g_ptr_array_find (self->rows, row, &column))
    return;
  chas_csv_mapping_set_target (self->mapping, column,
                               (ChasCsvTarget) adw_combo_row_get_selected (row) - 1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char *
dup_sample (const ChasTableStart *table, guint column)
{
  GString *sample = g_string_new (NULL);

  for (guint i = 0; i < table->sample->len; i++)
    {
      GStrv cells = table->sample->pdata[i];

      if (column < g_strv_length (cells) && *cells[column])
        g_string_append_printf (sample, "%s%s", sample->len ? " · " : "", cells[column]);
    }
  return g_string_free_and_steal (sample);
}

static void
add_column (ChasImportColumns *self,
            const ChasTableStart *table,
            guint column,
            GListModel *meanings)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *sample = dup_sample (table, column);
  g_autofree char *number = NULL;
  const char *title = table->header ? table->header[column] : "";

  if (!*title)
    /* Translators: a column of a table that has no name */
    title = number = g_strdup_printf (_ ("Column %u"), column + 1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), meanings);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              (guint) (chas_csv_mapping_get_target (self->mapping, column) + 1));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected_cb), self, 0);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
chas_import_columns_finalize (GObject *object)
{
  ChasImportColumns *self = CHAS_IMPORT_COLUMNS (object);

  g_clear_pointer (&self->mapping, chas_csv_mapping_free);
  g_clear_pointer (&self->header, g_strfreev);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_import_columns_parent_class)->finalize (object);
}

static void
chas_import_columns_class_init (ChasImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_import_columns_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chas_import_columns_init (ChasImportColumns *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * chas_import_columns_show:
 * @table: the table, shown once
 */
void
chas_import_columns_show (ChasImportColumns *self, const ChasTableStart *table)
{
  g_autoptr (GListModel) meanings = list_meanings ();

  g_return_if_fail (CHAS_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (self->mapping == NULL);
  if (table->remembered)
    adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("As you said of the last table with these columns. Check what each means."));
  self->header = g_strdupv (table->header);
  self->mapping = chas_csv_mapping_new_from_text ((const char *const *) self->header,
                                                  table->n_columns, table->mapping);
  /* Without a header only a person can say which column names the companies. */
  for (guint column = 0; !table->header && column < table->n_columns; column++)
    if (chas_csv_mapping_get_target (self->mapping, column) == CHAS_CSV_TARGET_COMPANY_NAME)
      chas_csv_mapping_set_target (self->mapping, column, (ChasCsvTarget) -1);
  for (guint column = 0; column < table->n_columns; column++)
    add_column (self, table, column, meanings);
}

/**
 * chas_import_columns_dup_mapping:
 *
 * Returns: (transfer full) (nullable): what the columns mean now; NULL when no table is shown
 */
char *
chas_import_columns_dup_mapping (ChasImportColumns *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_COLUMNS (self), NULL);
  return self->mapping ? chas_csv_mapping_to_text (self->mapping) : NULL;
}
