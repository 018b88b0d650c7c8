// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-count.h"

#include "chas-number.h"

/**
 * chas_import_count_new:
 * @title: what is counted
 * @subtitle: (nullable): more about it
 * @count: how much there is of it
 *
 * Returns: (transfer floating): a row that says so
 */
GtkWidget *
chas_import_count_new (const char *title, const char *subtitle, gint64 count)
{
  g_autofree char *number = chas_number_dup ((guint64) count);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle ? subtitle : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}
