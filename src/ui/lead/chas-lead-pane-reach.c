// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-reach.h"

/* The buttons that call and write: those of the lead, and those of each person. */

static void
aim (GtkWidget *button, const ChasReach *reach)
{
  gtk_widget_set_tooltip_text (button, reach->tip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uss)", reach->way, reach->uri,
                                    reach->address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.reach");
  gtk_widget_set_sensitive (button, TRUE);
}

static void
refuse (GtkWidget *button, const char *why)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_widget_set_tooltip_text (button, why);
  gtk_widget_set_sensitive (button, FALSE);
}

/* A visit is planned with somebody who wants it. */
static void
show_visit (ChasLeadPane *self, gboolean refused)
{
  GtkWidget *button = chas_reach_buttons_get_visit (self->reach_buttons);

  if (refused)
    {
      refuse (button, _ ("The company does not want to be contacted"));
      return;
    }
  gtk_widget_set_tooltip_text (button, NULL);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "lead.log::visit");
  gtk_widget_set_sensitive (button, TRUE);
}

static void
show_way (ChasLeadPane *self, GtkWidget *button, guint way)
{
  g_auto (ChasReach) reach = { 0 };

  if (chas_company_get_do_not_contact (self->details->company))
    refuse (button, _ ("The company does not want to be contacted"));
  else if (chas_reach_init_first (&reach, self->details, way))
    aim (button, &reach);
  else
    refuse (button, chas_reach_way_get_unknown (way));
}

/* Shows which of the ways are open. */
void
chas_lead_pane_show_reach (ChasLeadPane *self)
{
  GtkWidget *buttons[CHAS_REACH_N_WAYS] = { chas_reach_buttons_get_call (self->reach_buttons),
                                            chas_reach_buttons_get_mail (self->reach_buttons),
                                            chas_reach_buttons_get_linkedin (self->reach_buttons) };

  show_visit (self, chas_company_get_do_not_contact (self->details->company));
  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    show_way (self, buttons[way], way);
}

/* Adds a button for each way in which a person, who does not refuse, can be reached. */
void
chas_lead_pane_add_reach (GtkBox *buttons, ChasPerson *person)
{
  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    {
      g_auto (ChasReach) reach = { 0 };
      GtkWidget *button;

      if (!chas_reach_init_person (&reach, person, way))
        continue;
      button = gtk_button_new_from_icon_name (chas_reach_way_get_icon (way));
      aim (button, &reach);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      reach.tip, -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (buttons, button);
    }
}

static void
tell (GtkWidget *widget, AdwToast *toast)
{
  chas_lead_pane_toast (CHAS_LEAD_PANE (widget), toast);
}

static void
reach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasReach reach = { 0 };

  g_variant_get (parameter, "(u&s&s)", &reach.way, &reach.uri, &reach.address);
  chas_reach_launch (widget, CHAS_LEAD_PANE (widget)->lead_id, &reach, tell);
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->lead_id)
    gtk_widget_activate_action (widget, "win.log-contact", "(ss)", self->lead_id,
                                g_variant_get_string (parameter, NULL));
}

void
chas_lead_pane_reach_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.reach", "(uss)", reach_action);
  gtk_widget_class_install_action (widget_class, "lead.log", "s", log_action);
}
