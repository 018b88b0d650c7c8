// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-menu.h"

#include <glib/gi18n.h>

/**
 * chas_group_menu_dup_title:
 *
 * Returns: (transfer full): name and phase of a group, as the sidebar shows them; of one that came
 *   with a file the phase may not be known
 */
char *
chas_group_menu_dup_title (ChasCareerGroup *group)
{
  g_return_val_if_fail (CHAS_IS_CAREER_GROUP (group), NULL);
  if (chas_career_group_get_phase (group) == CHAS_PHASE_UNSET)
    return g_strdup (chas_career_group_get_name (group));
  return g_strdup_printf ("%s · %s", chas_career_group_get_name (group),
                          chas_phase_get_label (chas_career_group_get_phase (group)));
}

static char *
dup_label (ChasCareerGroup *group)
{
  g_autofree char *title = chas_group_menu_dup_title (group);
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts); /* no mnemonic */
}

static GMenuItem *
make_item (ChasCareerGroup *group)
{
  g_autofree char *label = dup_label (group);
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.group", "s",
                                     chas_entity_get_id (CHAS_ENTITY (group)));
  return item;
}

static gboolean
stands_at (ChasCareerGroup *group, GMenuModel *menu, int position)
{
  g_autofree char *wanted = dup_label (group);
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  return g_menu_model_get_item_attribute (menu, position, G_MENU_ATTRIBUTE_LABEL, "s", &label) &&
         g_menu_model_get_item_attribute (menu, position, G_MENU_ATTRIBUTE_TARGET, "s", &id) &&
         g_str_equal (label, wanted) && g_str_equal (id, chas_entity_get_id (CHAS_ENTITY (group)));
}

/* How many are the same from one end on, at most @most. */
static int
count_same (GMenuModel *menu, GListModel *groups, int most, gboolean from_end)
{
  int n_items = g_menu_model_get_n_items (menu);
  int n_groups = (int) g_list_model_get_n_items (groups);

  for (int i = 0; i < most; i++)
    {
      g_autoptr (ChasCareerGroup) group =
        g_list_model_get_item (groups, from_end ? n_groups - 1 - i : i);

      if (!stands_at (group, menu, from_end ? n_items - 1 - i : i))
        return i;
    }
  return most;
}

/**
 * chas_group_menu_update:
 * @known: the section of the groups
 * @groups: (element-type ChasCareerGroup): all groups on this computer
 *
 * Changes only what differs: a menu that is open stays open, and the focus where it is.
 */
void
chas_group_menu_update (GMenu *known, GListModel *groups)
{
  GMenuModel *menu = G_MENU_MODEL (known);
  int n_groups, most, start, end;

  g_return_if_fail (G_IS_MENU (known) && G_IS_LIST_MODEL (groups));
  n_groups = (int) g_list_model_get_n_items (groups);
  most = MIN (n_groups, g_menu_model_get_n_items (menu));
  start = count_same (menu, groups, most, FALSE);
  end = count_same (menu, groups, most - start, TRUE);
  for (int i = g_menu_model_get_n_items (menu) - end; i > start; i--)
    g_menu_remove (known, i - 1);
  for (int i = start; i < n_groups - end; i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);
      g_autoptr (GMenuItem) item = make_item (group);

      g_menu_insert_item (known, i, item);
    }
}

/**
 * chas_group_menu_new:
 * @known: the section of the groups; the one that is shown is marked
 *
 * Returns: (transfer full): what the group switcher offers
 */
GMenuModel *
chas_group_menu_new (GMenu *known)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  g_return_val_if_fail (G_IS_MENU (known), NULL);
  g_menu_append (more, _ ("_Members and Details…"), "win.group-details");
  g_menu_append (more, _ ("_New Group…"), "win.new-group");
  g_menu_append (more, _ ("_Join from a File…"), "win.import");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
