// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-column-private.h"

#include <glib/gi18n.h>

#include "chas-late-menu.h"

/* What stands over a column, or in its strip when it is collapsed. */

static gboolean
on_title_tip_cb (ChasStageColumn *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, chas_stage_get_label (self->stage));
  return TRUE;
}

static gboolean
on_menu_tip_cb (GtkWidget *button, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, _ ("Column Menu"));
  return TRUE;
}

static char *
count_text_cb (ChasStageColumn *self, guint count)
{
  return g_strdup_printf ("%u", count);
}

void
chas_stage_column_head_set_up (ChasStageColumn *self)
{
  const char *code = chas_stage_to_code (self->stage);
  g_autofree char *collapse = g_strdup_printf ("board.collapse::%s", code);
  /* Translators: of a column of the board */
  g_autofree char *name = g_strdup_printf (_ ("Menu of %s"), chas_stage_get_label (self->stage));
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Collapse Column"), collapse);
  chas_late_menu_set (self->menu, G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  chas_column_strip_set_up (self->strip, self->stage, chas_stage_get_label (self->stage), collapse);
}

/**
 * chas_stage_column_set_count:
 * @count: leads of the stage, loaded or not
 * @stale: stale ones among them
 */
void
chas_stage_column_set_count (ChasStageColumn *self, guint count, guint stale)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));

  self->count = count;
  name = chas_stale_badge_dup_name (chas_stage_get_label (self->stage), count, stale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head_words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  chas_stale_badge_set_count (self->stale, self->stage, stale);
  chas_column_strip_set_count (self->strip, count, stale);
  g_object_notify (G_OBJECT (self), "count");
}

/**
 * chas_stage_column_focus_head:
 *
 * Gives the focus to the strip, or to the menu of a column that is open.
 */
void
chas_stage_column_focus_head (ChasStageColumn *self)
{
  g_return_if_fail (CHAS_IS_STAGE_COLUMN (self));
  gtk_widget_grab_focus (self->collapsed ? GTK_WIDGET (self->strip) : GTK_WIDGET (self->menu));
}

void
chas_stage_column_head_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_title_tip_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_tip_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_text_cb);
}
