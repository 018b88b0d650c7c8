// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-menu.h"

#include <glib/gi18n.h>

#include "chas-enums.h"
#include "chas-reach.h"

/**
 * chas_lead_menu_append:
 * @action: detailed
 * @key: (nullable): that does the same
 */
void
chas_lead_menu_append (GMenu *menu, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_detailed_action (item, action);
  if (key)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

void
chas_lead_menu_append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_way (GMenu *menu, const char *label, const char *lead_id, guint way)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "pipeline.reach", "(ss)", lead_id,
                                     chas_channel_to_code (chas_reach_way_to_channel (way)));
  g_menu_item_set_attribute (item, "verb-icon", "s", chas_reach_way_get_icon (way));
  g_menu_append_item (menu, item);
}

/**
 * chas_lead_menu_append_reach:
 *
 * Appends how somebody of a lead is reached, side by side as icons.
 */
void
chas_lead_menu_append_reach (GMenu *menu, const char *lead_id)
{
  g_autoptr (GMenu) ways = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new_section (NULL, G_MENU_MODEL (ways));

  append_way (ways, _ ("_Call"), lead_id, 0);
  append_way (ways, _ ("_Mail"), lead_id, 1);
  append_way (ways, _ ("Linked_In"), lead_id, 2);
  g_menu_item_set_attribute (item, "display-hint", "s", "horizontal-buttons");
  g_menu_append_item (menu, item);
}

/**
 * chas_lead_menu_is_mine:
 * @card: (nullable): what is known of the lead
 * @me: (nullable): who sits here
 *
 * Returns: whether they are its first owner
 */
gboolean
chas_lead_menu_is_mine (ChasCard *card, const char *me)
{
  GPtrArray *owners = card ? chas_card_get_facts (card)->owners : NULL;

  return me && owners && owners->len > 0 &&
         g_str_equal (((ChasLeadOwnerFact *) owners->pdata[0])->participant_id, me);
}

/**
 * chas_lead_menu_pop_up:
 * @x: where it points at, in @parent
 *
 * Returns: (transfer none): the menu, a child of @parent, who unparents it before the next one: it
 *   is dozens of widgets, and what it says depends on what it is for
 */
GtkWidget *
chas_lead_menu_pop_up (GtkWidget *parent, GMenuModel *menu, int x, int y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
  return popover;
}
