// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-group-rule.h"

/* Source: domain.md, section 4, rule 1 */
static void
test_rule_1 (void)
{
  static const struct
  {
    ChasGroupShape shape;
    ChasGroupHint hints;
  } cases[] = {
    { { 5, 2, 0 }, CHAS_GROUP_HINT_FEW },
    { { 6, 2, 0 }, 0 },
    { { 8, 4, 0 }, 0 },
    { { 9, 2, 0 }, CHAS_GROUP_HINT_MANY },
    { { 7, 1, 0 }, CHAS_GROUP_HINT_ALIKE },
    { { 7, 2, 1 }, CHAS_GROUP_HINT_ELSEWHERE },
    { { 0, 0, 0 }, CHAS_GROUP_HINT_NO_STUDENTS },
    { { 1, 1, 1 }, CHAS_GROUP_HINT_FEW | CHAS_GROUP_HINT_ALIKE | CHAS_GROUP_HINT_ELSEWHERE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (chas_group_rule (&cases[i].shape), ==, cases[i].hints);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/insight/group-rule/rule-1", test_rule_1);
  return g_test_run ();
}
