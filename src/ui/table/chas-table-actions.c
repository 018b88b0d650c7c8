// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-actions.h"

#include "chas-enums.h"
#include "chas-table.h"

/* What the bar below the table asks for, of the leads that are selected. */

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = chas_table_dup_selected (CHAS_TABLE (widget));

  gtk_widget_activate_action (widget, "pipeline.delete-leads", "^as", ids);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = chas_table_dup_selected (CHAS_TABLE (widget));

  gtk_widget_activate_action (widget, "pipeline.move-leads", "(^assss)", ids,
                              g_variant_get_string (parameter, NULL), "",
                              chas_stage_cause_to_code (CHAS_STAGE_CAUSE_MENU));
}

static void
own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = chas_table_dup_selected (CHAS_TABLE (widget));

  gtk_widget_activate_action (widget, "pipeline.set-owner", "(^ass)", ids,
                              g_variant_get_string (parameter, NULL));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = chas_table_dup_selected (CHAS_TABLE (widget));

  gtk_widget_activate_action (widget, "pipeline.edit-leads", "(^ass)", ids,
                              g_variant_get_string (parameter, NULL));
}

void
chas_table_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "selection.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "selection.move", "s", move_action);
  gtk_widget_class_install_action (widget_class, "selection.own", "s", own_action);
  gtk_widget_class_install_action (widget_class, "selection.edit", "s", edit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "selection.delete", NULL);
}
