// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-actions.h"

#include <glib/gi18n.h>

struct _ChasCardActions
{
  GtkBox parent_instance;

  GtkWidget *reach[CHAS_REACH_N_WAYS];
  GtkWidget *log;
};

G_DEFINE_FINAL_TYPE (ChasCardActions, chas_card_actions, GTK_TYPE_BOX)

static void
chas_card_actions_class_init (ChasCardActionsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

/* The focus stays on the card: who has it there has the keys and the menu of the card. */
static GtkWidget *
add_button (ChasCardActions *self, const char *icon)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_can_focus (button, FALSE);
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
chas_card_actions_init (ChasCardActions *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card-actions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Actions of the Card"), -1);
  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    self->reach[way] = add_button (self, chas_reach_way_get_icon (way));
  self->log = add_button (self, "document-edit-symbolic");
  name_button (self->log, _ ("Log Contact"));
}

ChasCardActions *
chas_card_actions_new (void)
{
  return g_object_new (CHAS_TYPE_CARD_ACTIONS, NULL);
}

/**
 * chas_card_actions_set:
 * @reaches: (array fixed-size=3): how somebody of the lead is reached, by way; those without a URI
 *   are left out
 */
void
chas_card_actions_set (ChasCardActions *self, const char *lead_id, const ChasReach *reaches)
{
  g_return_if_fail (CHAS_IS_CARD_ACTIONS (self));
  for (guint way = 0; way < CHAS_REACH_N_WAYS; way++)
    {
      gtk_widget_set_visible (self->reach[way], reaches[way].uri != NULL);
      if (!reaches[way].uri)
        continue;
      name_button (self->reach[way], reaches[way].tip);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reach[way]), "(ss)", lead_id,
                                        chas_channel_to_code (chas_reach_way_to_channel (way)));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reach[way]), "pipeline.reach");
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log), "(ss)", lead_id, "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->log), "win.log-contact");
}
