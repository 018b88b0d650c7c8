// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

/* The way out, and to the lead before and after. Which one that is, is known outside. */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "step", g_str_equal (name, "lead.next") ? 1 : -1);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "close");
}

static void
enable (ChasLeadPane *self, gboolean has_previous, gboolean has_next)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead.previous", has_previous);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead.next", has_next);
}

/**
 * chas_lead_pane_set_place:
 * @place: of the lead among the @n leads of its column, from 1; or 0 if it has left it
 *
 * Says where the lead stands and whether there are others before and after it.
 */
void
chas_lead_pane_set_place (ChasLeadPane *self,
                          guint place,
                          guint n,
                          gboolean has_previous,
                          gboolean has_next)
{
  /* Translators: the place of a lead in its column, as "2 of 9"; as short as can be */
  g_autofree char *text = place ? g_strdup_printf (_ ("%u of %u"), place, n) : g_strdup ("");

  g_return_if_fail (CHAS_IS_LEAD_PANE (self));
  chas_lead_bar_set_place (self->bar, text);
  enable (self, TRUE, TRUE);
  chas_lead_bar_keep_focus (self->bar, has_previous, has_next);
  enable (self, has_previous, has_next);
}

/**
 * chas_lead_pane_hold_focus:
 * @step: 1 or -1: where to
 *
 * Another lead comes. What has the focus in the page of this one goes away with it: then the button
 * that goes on that way takes it.
 */
void
chas_lead_pane_hold_focus (ChasLeadPane *self, int step)
{
  GtkWidget *focus;

  g_return_if_fail (CHAS_IS_LEAD_PANE (self));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      gtk_widget_is_ancestor (focus, self->page))
    chas_lead_bar_focus_step (self->bar, step);
}

/**
 * chas_lead_pane_announce_place:
 * @company: whose lead is shown now
 */
void
chas_lead_pane_announce_place (ChasLeadPane *self, const char *company)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHAS_IS_LEAD_PANE (self));
  text = g_strdup_printf ("%s, %s", company, chas_lead_bar_get_place (self->bar));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
chas_lead_pane_place_class_init (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_LEAD_BAR);
  gtk_widget_class_install_action (widget_class, "lead.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "lead.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "lead.next", NULL, step_action);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, bar);
}
