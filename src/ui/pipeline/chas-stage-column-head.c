// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-column-private.h"

#include <glib/gi18n.h>

#include "chas-late-menu.h"
#include "chas-stage-words.h"

/* What stands over a column, or in its strip when it is collapsed. */

static gboolean
on_title_tip_cb (ChasStageColumn *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *label = chas_stage_words_get_label (self->stage);
  guint limit = chas_stage_words_get_limit (self->stage);
  g_autofree char *wanted = g_strdup_printf (g_dngettext (NULL, "%s: at most %u lead wanted",
                                                          "%s: at most %u leads wanted", limit),
                                             label, limit);

  gtk_tooltip_set_text (tooltip, limit ? wanted : label);
  return TRUE;
}

static gboolean
on_menu_tip_cb (GtkWidget *button, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, _ ("Column Menu"));
  return TRUE;
}

static void
make_menu (ChasStageColumn *self)
{
  const char *code = chas_stage_to_code (self->stage);
  g_autofree char *collapse = g_strdup_printf ("board.collapse::%s", code);
  g_autofree char *edit = g_strdup_printf ("pipeline.edit-column::%s", code);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Edit Column…"), edit);
  g_menu_append (menu, _ ("_Collapse Column"), collapse);
  chas_late_menu_set (self->menu, G_MENU_MODEL (menu));
  chas_column_strip_set_up (self->strip, self->stage, chas_stage_words_get_label (self->stage),
                            collapse);
}

static void
show_words (ChasStageColumn *self)
{
  const char *label = chas_stage_words_get_label (self->stage);
  /* Translators: of a column of the board */
  g_autofree char *name = g_strdup_printf (_ ("Menu of %s"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  chas_column_strip_set_title (self->strip, label);
  chas_stage_column_set_count (self, self->count, self->n_stale);
}

void
chas_stage_column_head_set_up (ChasStageColumn *self)
{
  make_menu (self);
  show_words (self);
  g_signal_connect_object (chas_stage_words_get_default (), "changed", G_CALLBACK (show_words),
                           self, G_CONNECT_SWAPPED);
}

/* By more than colour: the number says it too. */
static void
show_count (ChasStageColumn *self)
{
  g_autofree char *text = chas_stage_words_dup_count (self->stage, self->count);

  gtk_label_set_label (self->count_label, text);
  if (chas_stage_words_is_over (self->stage, self->count))
    gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "over-limit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count_label), "over-limit");
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
  self->n_stale = stale;
  show_count (self);
  name = chas_stale_badge_dup_name (chas_stage_words_get_label (self->stage),
                                    chas_stage_words_get_limit (self->stage), count, stale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head_words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  chas_stale_badge_set_count (self->stale, self->stage, stale);
  chas_column_strip_set_count (self->strip, count, stale);
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
}
