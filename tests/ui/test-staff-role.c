// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-staff-role.h"

/* Whoever is looked at and saved keeps the role, also if it is none. */
static void
test_shown_role_is_the_saved_one (void)
{
  g_autoptr (GListModel) model = chas_staff_role_new_model (TRUE);

  for (guint place = 0; place < g_list_model_get_n_items (model); place++)
    {
      ChasRole role = chas_staff_role_from_place (place, TRUE);

      g_assert_cmpuint (chas_staff_role_to_place (role), ==, place);
      g_assert_true ((place == 0) == (role == CHAS_ROLE_UNSET));
    }
  g_assert_cmpint (chas_staff_role_from_place (chas_staff_role_to_place (CHAS_ROLE_RESEARCHER),
                                               TRUE),
                   ==, CHAS_ROLE_UNSET);
}

static void
test_first_of_those_that_must_have_one_is_a_role (void)
{
  g_autoptr (GListModel) model = chas_staff_role_new_model (FALSE);
  g_autoptr (GListModel) longer = chas_staff_role_new_model (TRUE);

  g_assert_cmpint (chas_staff_role_from_place (0, FALSE), ==, CHAS_ROLE_PA);
  g_assert_cmpuint (g_list_model_get_n_items (longer), ==, g_list_model_get_n_items (model) + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/staff-role/shown-role-is-the-saved-one", test_shown_role_is_the_saved_one);
  g_test_add_func ("/ui/staff-role/first-of-those-that-must-have-one-is-a-role",
                   test_first_of_those_that_must_have_one_is_a_role);
  return g_test_run ();
}
