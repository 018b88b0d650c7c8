// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the group switcher offers follows the groups, and only what differs is changed: an open menu
 * would lose the focus. Needs no screen. */

#include "chas-group-menu.h"

typedef struct
{
  GMenu *known;
  GString *changes; /* "position:removed:added", one after another */
} Case;

static void
on_items_changed_cb (GMenuModel *menu, int position, int removed, int added, GString *changes)
{
  g_string_append_printf (changes, "%s%d:%d:%d", changes->len > 0 ? " " : "", position, removed,
                          added);
}

/* Groups "id=name". */
static GListModel *
new_groups (const char *const *all)
{
  GListStore *groups = g_list_store_new (CHAS_TYPE_CAREER_GROUP);

  for (; *all; all++)
    {
      g_auto (GStrv) parts = g_strsplit (*all, "=", 2);
      g_autoptr (ChasCareerGroup) group = chas_career_group_new (parts[0]);

      chas_career_group_set_name (group, parts[1]);
      chas_career_group_set_phase (group, CHAS_PHASE_ROLES);
      g_list_store_append (groups, group);
    }
  return G_LIST_MODEL (groups);
}

static void
assert_items (Case *self, const char *const *all)
{
  GMenuModel *menu = G_MENU_MODEL (self->known);
  int n = (int) g_strv_length ((GStrv) all);

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n);
  for (int i = 0; i < n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (all[i], "=", 2);
      g_autofree char *wanted = g_strconcat (parts[1], " · Phase 2", NULL);
      g_autofree char *id = NULL;
      g_autofree char *label = NULL;

      g_assert_true (g_menu_model_get_item_attribute (menu, i, "target", "s", &id));
      g_assert_true (g_menu_model_get_item_attribute (menu, i, "label", "s", &label));
      g_assert_cmpstr (id, ==, parts[0]);
      g_assert_cmpstr (label, ==, wanted);
    }
}

/* @changes: what happens to the menu until it offers @all */
static void
assert_update (Case *self, const char *const *all, const char *changes)
{
  g_autoptr (GListModel) groups = new_groups (all);

  g_string_truncate (self->changes, 0);
  chas_group_menu_update (self->known, groups);
  g_assert_cmpstr (self->changes->str, ==, changes);
  assert_items (self, all);
}

static void
case_begin (Case *self)
{
  self->known = g_menu_new ();
  self->changes = g_string_new (NULL);
  g_signal_connect (self->known, "items-changed", G_CALLBACK (on_items_changed_cb), self->changes);
  assert_update (self, (const char *const[]) { "a=Atlas", "o=Orion", "v=Vega", NULL },
                 "0:0:1 1:0:1 2:0:1");
}

static void
case_end (Case *self)
{
  g_object_unref (self->known);
  g_string_free (self->changes, TRUE);
}

static void
test_same_groups_change_nothing (void)
{
  Case self;

  case_begin (&self);
  assert_update (&self, (const char *const[]) { "a=Atlas", "o=Orion", "v=Vega", NULL }, "");
  case_end (&self);
}

static void
test_new_name_changes_one_item (void)
{
  Case self;

  case_begin (&self);
  assert_update (&self, (const char *const[]) { "a=Atlas", "o=Oden", "v=Vega", NULL },
                 "1:1:0 1:0:1");
  case_end (&self);
}

static void
test_group_that_comes_or_goes_leaves_the_others (void)
{
  Case self;

  case_begin (&self);
  assert_update (&self, (const char *const[]) { "a=Atlas", "v=Vega", NULL }, "1:1:0");
  assert_update (&self, (const char *const[]) { "l=Lyra", "a=Atlas", "v=Vega", NULL }, "0:0:1");
  assert_update (&self, (const char *const[]) { NULL }, "2:1:0 1:1:0 0:1:0");
  case_end (&self);
}

static void
test_two_with_one_name_are_told_apart (void)
{
  Case self;

  case_begin (&self);
  assert_update (&self, (const char *const[]) { "a=Vega", "v=Vega", NULL }, "1:1:0 0:1:0 0:0:1");
  assert_update (&self, (const char *const[]) { "v=Vega", NULL }, "0:1:0");
  case_end (&self);
}

static void
test_name_is_no_mnemonic (void)
{
  Case self;
  g_autoptr (GListModel) groups = new_groups ((const char *const[]) { "x=A_B", NULL });
  g_autofree char *label = NULL;

  case_begin (&self);
  chas_group_menu_update (self.known, groups);
  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (self.known), 0, "label", "s",
                                                  &label));
  g_assert_cmpstr (label, ==, "A__B · Phase 2");
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/group-menu/same-groups-change-nothing", test_same_groups_change_nothing);
  g_test_add_func ("/ui/group-menu/new-name-changes-one-item", test_new_name_changes_one_item);
  g_test_add_func ("/ui/group-menu/group-that-comes-or-goes-leaves-the-others",
                   test_group_that_comes_or_goes_leaves_the_others);
  g_test_add_func ("/ui/group-menu/two-with-one-name-are-told-apart",
                   test_two_with_one_name_are_told_apart);
  g_test_add_func ("/ui/group-menu/name-is-no-mnemonic", test_name_is_no_mnemonic);
  return g_test_run ();
}
