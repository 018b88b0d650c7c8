// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-menu.h"

#include <glib/gi18n.h>

/**
 * chas_group_menu_dup_title:
 *
 * Returns: (transfer full): name and phase of a group, as the sidebar shows them
 */
char *
chas_group_menu_dup_title (ChasCareerGroup *group)
{
  g_return_val_if_fail (CHAS_IS_CAREER_GROUP (group), NULL);
  return g_strdup_printf ("%s · %s", chas_career_group_get_name (group),
                          chas_phase_get_label (chas_career_group_get_phase (group)));
}

/**
 * chas_group_menu_new:
 * @groups: (element-type ChasCareerGroup): all groups on this computer
 *
 * Returns: (transfer full): what the group switcher offers; the group that is shown is marked
 */
GMenuModel *
chas_group_menu_new (GListModel *groups)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  g_return_val_if_fail (G_IS_LIST_MODEL (groups), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_autofree char *title = chas_group_menu_dup_title (group);
      g_auto (GStrv) parts = g_strsplit (title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* no mnemonic */

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "win.group", "s",
                                         chas_entity_get_id (CHAS_ENTITY (group)));
      g_menu_append_item (known, item);
    }
  g_menu_append (more, _ ("_New Group…"), "win.new-group");
  g_menu_append (more, _ ("_Join from a File…"), "win.import");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
