// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-name-fit.h"

static void
test_places (void)
{
  const struct
  {
    const char *name;
    const char *typed;
    ChasNameFit fit;
  } cases[] = {
    { "fjord it", "fjord it", CHAS_NAME_FIT_WHOLE },
    { "fjord it", "fj", CHAS_NAME_FIT_BEGINNING },
    { "fjord it", "fjord i", CHAS_NAME_FIT_BEGINNING },
    { "stora fjord", "fj", CHAS_NAME_FIT_WORD },
    { "fjord it", "it fjord", CHAS_NAME_FIT_WORD },
    { "tall-fjord", "fj", CHAS_NAME_FIT_WORD },
    { "alfjord", "fj", CHAS_NAME_FIT_INSIDE },
    { "alfjord fjord", "fj", CHAS_NAME_FIT_WORD },
    { "alfjord it", "it fj", CHAS_NAME_FIT_INSIDE },
    { "fjord it", "fjord solna", CHAS_NAME_FIT_NONE },
    { "öfjord", "fj", CHAS_NAME_FIT_INSIDE },
    { "fjord", "", CHAS_NAME_FIT_BEGINNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s in %s", cases[i].typed, cases[i].name);
      g_assert_cmpint (chas_name_fit (cases[i].name, cases[i].typed), ==, cases[i].fit);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-fit/places", test_places);
  return g_test_run ();
}
